/**
 * The API as it goes over the wire: operations, requests, answers, JSON, problems, headers and the website's files. The
 * law: whatever both sides must say alike is said here, and neither Jakarta EE nor AWS is known here.
 */
package dev.twins.api;
