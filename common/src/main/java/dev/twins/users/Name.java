package dev.twins.users;

/** A user's name; white space around it does not count. */
public record Name(String value) {
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the text is no name; the message follows the field's name */
    public Name {
        // Checked before trimming: a line break at the end counts as a control character, not as white space.
        Text.requireNone(value, Character::isISOControl, "control characters");
        value = value.strip();
        Text.requireLength(value, 1, LONGEST);
    }
}
