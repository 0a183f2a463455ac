/**
 * The configuration, read once at the start. The law: a missing or wrong setting stops the start, and the message says what
 * to set. Secrets never show in a message or a {@code toString}.
 */
package dev.twins.config;
