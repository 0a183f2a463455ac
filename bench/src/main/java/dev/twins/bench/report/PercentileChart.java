package dev.twins.bench.report;

import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Distribution.Quantile;
import dev.twins.bench.results.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Latency over its percentile, as HdrHistogram plots it: each step to the right halves, or divides by ten, the requests that took
 * longer. That is where two sides with the same median differ.
 */
final class PercentileChart {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9};
    private static final double ALL = 100;

    private final String title;
    private final List<Distribution> sides;
    private final Scale x;
    private final Scale y;

    private PercentileChart(String title, List<Distribution> sides) {
        this.title = title;
        this.sides = sides;
        double widest = quantiles(sides).map(PercentileChart::oneIn).max().orElse(1);
        x = Scale.between(
                1,
                Math.max(widest, 2),
                DoubleStream.of(PERCENTILES)
                        .map(PercentileChart::oneIn)
                        .filter(tick -> tick <= widest)
                        .toArray());
        y = Scale.decades(values(sides).min().orElse(1), values(sides).max().orElse(1));
    }

    /** One for each circumstance under which latencies were measured. */
    static List<Chart> of(List<Distribution> distributions) {
        Map<String, List<Distribution>> charts = distributions.stream()
                .filter(found -> found.metric().equals(Metric.LATENCY.key())
                        && !found.quantiles().isEmpty())
                .collect(Collectors.groupingBy(Distribution::at, LinkedHashMap::new, Collectors.toList()));
        return charts.entrySet().stream()
                .map(chart -> new PercentileChart(chart.getKey(), chart.getValue()).drawn())
                .toList();
    }

    private Chart drawn() {
        return new Chart(
                title,
                "percentile",
                Chart.ticks(y, value -> Format.value(Metric.LATENCY.unit(), value)),
                Chart.ticks(x, PercentileChart::label),
                sides.stream().map(this::series).toList(),
                List.of());
    }

    private Chart.Series series(Distribution found) {
        return Chart.series(
                found.side(),
                found.quantiles(),
                quantile -> x.place(oneIn(quantile.percentile())),
                quantile -> y.place(quantile.value()));
    }

    /** So many requests there are for each that takes longer. */
    private static double oneIn(double percentile) {
        return ALL / (ALL - percentile);
    }

    private static String label(double oneIn) {
        return Format.number(Math.round(10 * (ALL - ALL / oneIn)) / 10.0) + " %";
    }

    private static DoubleStream quantiles(List<Distribution> sides) {
        return sides.stream().flatMap(found -> found.quantiles().stream()).mapToDouble(Quantile::percentile);
    }

    private static DoubleStream values(List<Distribution> sides) {
        return sides.stream().flatMap(found -> found.quantiles().stream()).mapToDouble(Quantile::value);
    }
}
