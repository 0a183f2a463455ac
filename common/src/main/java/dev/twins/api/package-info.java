/**
 * The API on the wire: operations, requests, answers, JSON, problems, headers and the website's files. The law: whatever
 * both sides must answer alike is here, and nothing here knows Jakarta EE or AWS.
 */
package dev.twins.api;
