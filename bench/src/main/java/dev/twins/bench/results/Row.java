package dev.twins.bench.results;

import java.util.stream.DoubleStream;

/**
 * One figure of one side.
 *
 * @param row of the comparison
 * @param metric its {@link Metric#key}
 * @param at the circumstance, such as an operation or a concurrency; empty if there is only one
 * @param value median of the rounds
 * @param min of the rounds
 * @param max of the rounds
 * @param rounds how many there were, at least 1
 * @param noisy the rounds disagree by more than the bound in the conditions
 */
public record Row(
        Topic row,
        Side side,
        String metric,
        String at,
        Unit unit,
        double value,
        double min,
        double max,
        int rounds,
        boolean noisy) {
    /** The circumstances of the two halves of a prediction. */
    public static final String PREDICTED = "predicted";

    public static final String MEASURED = "measured";
    /** The circumstance of a function whose processor nothing limits. */
    public static final String WHOLE_PROCESSOR = "a whole processor";

    public Row {
        at = at == null ? "" : at;
    }

    /**
     * The median of the rounds.
     *
     * @param noiseBound the largest span between least and most, as a share of the median: 0.2 for 20 %
     * @param rounds at least one value
     */
    public static Row of(Metric metric, Side side, String at, double noiseBound, double... rounds) {
        double[] sorted = DoubleStream.of(rounds).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        boolean noisy = max - min > noiseBound * Math.abs(median);
        return new Row(metric.row(), side, metric.key(), at, metric.unit(), median, min, max, sorted.length, noisy);
    }

    /** Whether it is a value of that figure. */
    public boolean isOf(Metric figure) {
        return row == figure.row() && metric.equals(figure.key());
    }

    /** A figure that is counted or configured, without rounds. */
    public static Row of(Metric metric, Side side, String at, double value) {
        return of(metric, side, at, 0, value);
    }
}
