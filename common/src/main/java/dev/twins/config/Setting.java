package dev.twins.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * A setting: its name, what it must look like, and how it is read. A value is never part of a message, whether or not this
 * one is secret: people paste passwords into the wrong place.
 *
 * @param expected what a right value looks like, for the message about a wrong one
 * @param parser throws {@link Malformed}
 */
record Setting<T>(String name, String expected, Function<String, T> parser) {

    /**
     * The value that a source has; a blank one is none.
     *
     * @throws ConfigurationException if it is malformed
     */
    Optional<T> in(Source source) {
        return source.find(name)
                .map(Setting::trimmed)
                .filter(text -> !text.isEmpty())
                .map(this::parse);
    }

    /** @throws ConfigurationException if the text is malformed */
    T parse(String text) {
        try {
            return parser.apply(trimmed(text));
        } catch (Malformed e) {
            // No cause: its own cause might show the value.
            throw new ConfigurationException(name + " " + e.getMessage() + ". Expected: " + expected);
        }
    }

    /** Editors, {@code echo} and copying leave line breaks, blanks and byte order marks around a value. */
    private static String trimmed(String text) {
        return text.replace("\uFEFF", "").strip();
    }
}
