package dev.twins.plan;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** System properties as numbers and words; a bad one is refused by its name. */
record Given(Properties properties) {
    /** @throws IllegalArgumentException if a property with that prefix is unknown, such as a misspelt option */
    void requireKnown(String prefix, Set<String> known) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(prefix) && !known.contains(name)) {
                throw new IllegalArgumentException("%s=%s is no option. The options are %s"
                        .formatted(name, properties.getProperty(name), String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
    }

    /** Above the least, and not above the most. */
    Optional<Double> number(String name, double least, double most) {
        return text(name).map(text -> {
            double number = parsed(text);
            if (number > least && number <= most) {
                return number;
            }
            throw new IllegalArgumentException(
                    "%s must be a number above %,.0f and at most %,.0f, not '%s'".formatted(name, least, most, text));
        });
    }

    Optional<Integer> wholeNumber(String name, double most) {
        return number(name, 0, most).map(number -> {
            if (number != Math.rint(number)) {
                throw new IllegalArgumentException("%s must be a whole number, not '%s'"
                        .formatted(name, text(name).get()));
            }
            return number.intValue();
        });
    }

    /** An option without a value, as in {@code -Dplan.explain}, is "true" to Maven. */
    String word(String name, String otherwise, String... allowed) {
        String word = text(name).orElse(otherwise);
        if (!List.of(allowed).contains(word)) {
            throw new IllegalArgumentException(
                    "%s must be one of %s, not '%s'".formatted(name, String.join(", ", allowed), word));
        }
        return word;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
