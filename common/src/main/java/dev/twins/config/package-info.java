/**
 * The configuration, read once at the start. The law: what is missing or wrong stops the start and is named, with what
 * to set; secrets never show in a message or a {@code toString}.
 */
package dev.twins.config;
