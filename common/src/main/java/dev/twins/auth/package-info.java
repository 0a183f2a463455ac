/**
 * Who asks: passwords, tokens, and the account's two doors, registration and log-in. The law: secrets come in, are
 * checked or hashed, and never come out again, neither in an answer nor in a message.
 */
package dev.twins.auth;
