/**
 * Everything that the application refuses, by name. The law: a refusal uses the application's words, never those of a
 * protocol. Only {@code dev.twins.api.Problem} gives it a status.
 */
package dev.twins.refusal;
