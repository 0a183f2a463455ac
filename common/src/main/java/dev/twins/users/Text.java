package dev.twins.users;

import java.util.function.IntPredicate;

/** Checks that several values share. Lengths count Unicode code points. */
final class Text {
    private Text() {}

    static void requireLength(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException("must have " + least + " to " + most + " characters");
        }
    }

    static void requireNone(String text, IntPredicate forbidden, String what) {
        if (text.codePoints().anyMatch(forbidden)) {
            throw new IllegalArgumentException("must not contain " + what);
        }
    }
}
