package dev.twins.plan.cost;

import java.nio.file.Path;

/** What the model takes from a run of the benchmark. */
public record Measured(MeasuredFunction function, MeasuredTask task) {
    /**
     * Reads the figures from a results.json.
     *
     * @throws IllegalArgumentException if the file cannot be read
     * @throws MissingFigures if it does not hold all of them
     */
    public static Measured in(Path file) {
        return in(file, Case.USUAL);
    }

    static Measured in(Path file, Case which) {
        Figures figures = Figures.in(file, which);
        Measured measured = new Measured(
                new MeasuredFunction(
                        figures.value("serverless", "cost", "memory-size"),
                        figures.value("serverless", "cost", "function-cpu", 1),
                        figures.value("serverless", "cost", "billed-duration"),
                        figures.value("serverless", "cost", "cpu-time"),
                        figures.value("serverless", "cost", "cold-billed-duration"),
                        figures.value("serverless", "cost", "cold-cpu-time"),
                        figures.value("serverless", "cold-start", "init"),
                        sent(figures, "serverless")),
                new MeasuredTask(
                        figures.value("container", "cost", "task-cpu"),
                        figures.value("container", "cost", "memory-size"),
                        figures.value("container", "cost", "capacity"),
                        figures.value("container", "cost", "traffic"),
                        sent(figures, "container")));
        figures.requireAll();
        return measured;
    }

    private static SentBytes sent(Figures figures, String side) {
        return new SentBytes(
                figures.value(side, "cost", "answer-bytes", 0), figures.value(side, "cost", "log-bytes", 0));
    }
}
