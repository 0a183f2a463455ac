package dev.twins.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * A setting: its name, its expected form and its parser. No message shows a value, secret or not: people paste
 * passwords into the wrong place.
 *
 * @param expected the expected form, for the message about a wrong value
 * @param parser throws {@link Malformed}
 */
record Setting<T>(String name, String expected, Function<String, T> parser) {

    /**
     * The value in a source; a blank one counts as absent.
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
