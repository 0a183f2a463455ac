package dev.twins.refusal;

/**
 * One field whose value is not allowed.
 *
 * @param field the field's name, as the client wrote it
 * @param detail what is wrong with it, to be read after the field's name
 */
public record Violation(String field, String detail) {}
