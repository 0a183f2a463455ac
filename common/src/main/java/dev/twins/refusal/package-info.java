/**
 * Everything the application refuses, by name. The law: a refusal is said in the words of the application, never in
 * those of a protocol; what status it becomes is decided in one place, {@code dev.twins.api.Problem}.
 */
package dev.twins.refusal;
