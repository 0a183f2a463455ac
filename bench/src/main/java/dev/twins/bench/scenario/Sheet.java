package dev.twins.bench.scenario;

import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/** Records the figures of one side under one circumstance. What this system does not tell is NaN, and left out. */
record Sheet(Run run, Side side, String at) {
    private static final double PER_UNIT = 1_000;

    /** Adds a figure that is counted or configured. */
    void add(Metric metric, double value) {
        add(metric, List.of(value));
    }

    /** Adds the median of one value for each round. */
    void add(Metric metric, List<Double> rounds) {
        if (rounds.stream().noneMatch(value -> value.isNaN())) {
            double[] values = rounds.stream().mapToDouble(Sheet::rounded).toArray();
            run.rows().add(Row.of(metric, side, at, Run.NOISE_BOUND, values));
        }
    }

    /** Adds the median of a figure taken from each round. */
    <T> void add(Metric metric, List<T> rounds, ToDoubleFunction<T> figure) {
        add(metric, rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** The same, and keeps each of the few values as a distribution. */
    <T> void addEach(Metric metric, List<T> rounds, ToDoubleFunction<T> figure) {
        add(metric, rounds, figure);
        run.distributions()
                .add(Distribution.ofEach(
                        metric,
                        side,
                        at,
                        rounds.stream().map(figure::applyAsDouble).toList()));
    }

    /** Adds the mean of a figure taken from each round. */
    <T> void addMean(Metric metric, List<T> rounds, ToDoubleFunction<T> figure) {
        add(metric, rounds.stream().mapToDouble(figure).average().orElseThrow());
    }

    /** Adds the distribution behind a figure: values by percentile. */
    void spread(Metric metric, SortedMap<Double, Double> quantiles) {
        run.distributions().add(Distribution.of(metric, side, at, quantiles));
    }

    /** Rounds to thousandths, microseconds for times: no clock here is finer. */
    private static double rounded(double value) {
        return Math.round(value * PER_UNIT) / PER_UNIT;
    }
}
