/**
 * Authentication: passwords, tokens, registration and log-in. The law: secrets come in and are checked or hashed. They never
 * come out again, neither in an answer nor in a message.
 */
package dev.twins.auth;
