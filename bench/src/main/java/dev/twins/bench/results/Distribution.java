package dev.twins.bench.results;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the values behind a figure spread.
 *
 * @param row of the comparison
 * @param metric its {@link Metric#key}
 * @param at the circumstance, as in {@link Row}
 * @param quantiles in rising order
 */
public record Distribution(Topic row, Side side, String metric, String at, Unit unit, List<Quantile> quantiles) {
    private static final double PERCENT = 100;

    public Distribution {
        at = at == null ? "" : at;
        quantiles = List.copyOf(quantiles);
    }

    /** @param quantiles values by percentile */
    public static Distribution of(Metric metric, Side side, String at, SortedMap<Double, Double> quantiles) {
        return new Distribution(
                metric.row(),
                side,
                metric.key(),
                at,
                metric.unit(),
                quantiles.entrySet().stream().map(Quantile::of).toList());
    }

    /** A distribution of few values, each of which is shown. */
    public static Distribution ofEach(Metric metric, Side side, String at, List<Double> values) {
        SortedMap<Double, Double> quantiles = new TreeMap<>();
        values.stream()
                .sorted()
                .forEach(value -> quantiles.put(PERCENT * (quantiles.size() + 1) / values.size(), value));
        return of(metric, side, at, quantiles);
    }

    /** That percentage of all values does not exceed this one. */
    public record Quantile(double percentile, double value) {
        static Quantile of(Map.Entry<Double, Double> entry) {
            return new Quantile(entry.getKey(), entry.getValue());
        }
    }
}
