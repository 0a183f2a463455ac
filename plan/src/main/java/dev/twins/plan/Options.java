package dev.twins.plan;

import dev.twins.plan.answer.Wishes;
import dev.twins.plan.traffic.Shape;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options of a run.
 *
 * @param folder of the three documents
 * @param log files, folders and globs; the sample log if both this and the rate are absent
 * @param rate mean requests per second, in place of a log
 * @param shape of that rate over a week
 * @param explain whether to print the assumptions
 */
record Options(Path folder, Optional<String> log, Optional<Double> rate, Shape shape, boolean explain, Wishes wishes) {
    private static final double MOST_TASKS = 1_000;
    private static final Set<String> KNOWN = Set.of(
            "plan.availability",
            "plan.budget",
            "plan.cpu",
            "plan.explain",
            "plan.folder",
            "plan.freeTier",
            "plan.p99",
            "plan.prices",
            "plan.results",
            "plan.scaling");
    private static final double UNBOUNDED = 1e12;

    /** @throws IllegalArgumentException naming the bad option and its allowed values */
    static Options read(Properties properties) {
        Given given = new Given(properties);
        given.requireKnown("plan.", KNOWN);
        Options options = new Options(
                Path.of(given.text("plan.folder").orElse("plan/target/plan")),
                given.text("log"),
                given.number("rate", 0, 1e6),
                shape(given),
                given.word("plan.explain", "false", "true", "false").equals("true"),
                wishes(given));
        if (options.log.isPresent() && options.rate.isPresent()) {
            throw new IllegalArgumentException("log and rate exclude each other: give one of them");
        }
        if (options.rate.isEmpty() && given.text("shape").isPresent()) {
            throw new IllegalArgumentException("shape needs a rate: -Drate=REQUESTS_PER_SECOND");
        }
        return options;
    }

    private static Shape shape(Given given) {
        String[] keys = Stream.of(Shape.values()).map(Shape::key).toArray(String[]::new);
        return Shape.valueOf(given.word("shape", keys[0], keys).toUpperCase(Locale.ROOT));
    }

    private static Wishes wishes(Given given) {
        return new Wishes(
                Path.of(given.text("plan.results").orElse("docs/results/results.json")),
                given.number("plan.p99", 0, UNBOUNDED),
                given.number("plan.budget", 0, UNBOUNDED),
                given.wholeNumber("plan.availability", MOST_TASKS),
                given.number("plan.cpu", 0, 1),
                given.word("plan.scaling", "minute", "minute", "fast").equals("fast"));
    }
}
