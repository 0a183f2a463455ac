package dev.twins.plan.cost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the model takes from a run of the benchmark. */
public record Measured(MeasuredFunction function, MeasuredTask task) {
    /**
     * Reads the figures from a results.json.
     *
     * @throws IllegalArgumentException if the file cannot be read
     * @throws MissingFigures if it does not hold all of them
     */
    public static Measured in(Path file, Case which) {
        Figures figures = new Figures(Results.in(file), which, new ArrayList<>());
        Measured measured = new Measured(
                new MeasuredFunction(
                        figures.value("serverless", "cost", "memory-size"),
                        figures.value("serverless", "cost", "function-cpu", 1),
                        figures.value("serverless", "cost", "billed-duration"),
                        figures.value("serverless", "cost", "cpu-time"),
                        figures.value("serverless", "cost", "cold-billed-duration"),
                        figures.value("serverless", "cost", "cold-cpu-time"),
                        figures.value("serverless", "cold-start", "init"),
                        figures.sent("serverless")),
                new MeasuredTask(
                        figures.value("container", "cost", "task-cpu"),
                        figures.value("container", "cost", "memory-size"),
                        figures.value("container", "cost", "capacity"),
                        figures.value("container", "cost", "traffic"),
                        figures.sent("container")));
        if (!figures.missing.isEmpty()) {
            throw new MissingFigures(figures.missing);
        }
        return measured;
    }

    /** Finds figures by their names, and remembers which it did not find. */
    private record Figures(Results results, Case which, List<String> missing) {
        /** The first figure of this name that is above zero; not a number if there is none. */
        double value(String side, String row, String metric) {
            double value = value(side, row, metric, Double.NaN);
            if (Double.isNaN(value)) {
                missing.add("%s of the %s (%s)".formatted(metric, side, row));
            }
            return value;
        }

        /** The same for a figure that older runs did not measure. */
        double value(String side, String row, String metric, double otherwise) {
            return results.rows().stream()
                    .filter(found -> found.is(side, metric) && row.equals(found.row()))
                    .mapToDouble(found -> found.in(which))
                    .filter(value -> value > 0)
                    .findFirst()
                    .orElse(otherwise);
        }

        SentBytes sent(String side) {
            return new SentBytes(value(side, "cost", "answer-bytes", 0), value(side, "cost", "log-bytes", 0));
        }
    }
}
