/**
 * The configuration, read once at the start. The law: a missing or wrong setting ends the start, and the message says
 * what to set. No message and no {@code toString} shows a secret.
 */
package dev.twins.config;
