package dev.twins.users;

import java.util.Optional;

/**
 * An e-mail address, kept as it was written. Two addresses that differ only in case belong to the same user, as an
 * index of the database guarantees.
 */
public record Email(String value) {
    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException if the text is no address; the message follows the field's name */
    public Email {
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
        }
        Text.requireNone(value, Character::isISOControl, "control characters");
        Text.requireNone(value, c -> Character.isWhitespace(c) || Character.isSpaceChar(c), "white space");
        int at = value.indexOf('@');
        if (at < 1 || at != value.lastIndexOf('@') || at == value.length() - 1) {
            throw new IllegalArgumentException("must be an e-mail address such as ada@example.org");
        }
    }

    /** The text as an address; empty if it is none. */
    public static Optional<Email> find(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
