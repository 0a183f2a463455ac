package dev.twins.auth;

import dev.twins.users.Email;
import java.nio.charset.StandardCharsets;

/**
 * A password that a user chooses: long enough, not a common one, and kept exactly as received. NIST SP 800-63B-4,
 * section 3.1.1.2, counts the length in code points and forbids rules of composition.
 */
public final class Password {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final String text;

    /** @throws IllegalArgumentException if it is not acceptable; the message says why, to be read after the field's name */
    public Password(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (CommonPasswords.contain(text)) {
            throw new IllegalArgumentException("is too common");
        }
        this.text = text;
    }

    /** Whether it is nothing but this address, which anybody would try first. */
    public boolean is(Email email) {
        return text.equalsIgnoreCase(email.value());
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
