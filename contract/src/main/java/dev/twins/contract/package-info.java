/**
 * What "identical" means: the API's contract as tests. The law: nothing here knows how a side is built. The suite runs
 * against any base URL, any number of times, whatever else is in the database. Every test creates its own users and
 * leaves them behind.
 */
package dev.twins.contract;
