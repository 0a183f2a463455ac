/**
 * What "identical" means: the API's contract as tests. The law: nothing here knows how a side is built; whatever answers
 * HTTP at a base URL can be held to it, with other people's data in its database, again and again. Every test makes its
 * own users and leaves them behind.
 */
package dev.twins.contract;
