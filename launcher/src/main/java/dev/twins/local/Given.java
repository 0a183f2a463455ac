package dev.twins.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as a person gave them, read strictly: an invalid one stops the start, and the message names it.
 *
 * @param values by name; a blank one counts as absent
 */
public record Given(Map<String, String> values) {
    /** The value without surrounding blanks. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A file or folder. In the locale C, the JVM can name none whose name has a letter beyond ASCII. */
    public Optional<Path> path(String name) {
        try {
            return text(name).map(Path::of);
        } catch (InvalidPathException e) {
            throw new CannotStart(
                    name + " is no path that the JVM can name; for letters beyond ASCII, set LC_ALL=C.UTF-8", e);
        }
    }

    /** A whole number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        return text(name).map(text -> number(name, text, least, most)).orElse(otherwise);
    }

    /** The words of the value, which blanks separate. */
    public List<String> words(String name) {
        return text(name).map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    }

    /** Whether it is true. A system property without a value counts as true: {@code -Ddemo.fresh}. */
    public boolean isSwitchedOn(String name) {
        return Optional.ofNullable(values.get(name)).filter(String::isBlank).isPresent()
                || isOther(name, "false", "true");
    }

    /** Whether it has the second of its two allowed values; the first is the default. */
    public boolean isOther(String name, String usual, String other) {
        String text = text(name).orElse(usual);
        if (!text.equals(usual) && !text.equals(other)) {
            throw new CannotStart(name + " must be " + usual + " or " + other + ", not '" + text + "'");
        }
        return text.equals(other);
    }

    private static int number(String name, String text, int least, int most) {
        if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new CannotStart(name + " must be a whole number from " + least + " to " + most + ", not '" + text + "'");
    }
}
