package dev.twins.plan;

import dev.twins.plan.traffic.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person asked for.
 *
 * @param folder for what the planner writes
 * @param log files, folders and globs; the sample log if both this and the rate are absent
 * @param rate mean requests per second, in place of a log
 * @param shape of that rate over a week
 */
record Options(Path folder, Optional<String> log, Optional<Double> rate, Shape shape) {
    /** @throws IllegalArgumentException naming the option that cannot be meant, and what it may be */
    static Options read(Properties properties) {
        Options options = new Options(
                Path.of(text(properties, "plan.folder").orElse("plan/target/plan")),
                text(properties, "log"),
                text(properties, "rate").map(rate -> above(0, "rate", rate)),
                Shape.named(text(properties, "shape").orElse("constant")));
        if (options.log.isPresent() && options.rate.isPresent()) {
            throw new IllegalArgumentException("log and rate exclude each other: give one of them");
        }
        return options;
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static double above(double least, String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (number > least && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal(least, name, text);
        }
        throw refusal(least, name, text);
    }

    private static IllegalArgumentException refusal(double least, String name, String text) {
        return new IllegalArgumentException("%s must be a number above %s, not '%s'".formatted(name, least, text));
    }
}
