package dev.twins.bench.report;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A figure of both sides over concurrency: times on a logarithmic scale, everything else from zero. */
final class ConcurrencyChart {
    private static final double[] CONCURRENCIES = {1, 10, 50, 200};

    private final Metric metric;
    private final List<Row> rows;
    private final double most;
    private final double widest;

    private ConcurrencyChart(Metric metric, Figures figures) {
        this.metric = metric;
        rows = figures.of(metric.row()).stream()
                .filter(row -> row.metric().equals(metric.key()) && concurrency(row) > 0)
                .sorted(Comparator.comparingDouble(ConcurrencyChart::concurrency))
                .toList();
        most = rows.stream().mapToDouble(Row::value).max().orElse(0);
        widest = rows.stream().mapToDouble(ConcurrencyChart::concurrency).max().orElse(0);
    }

    /** A chart for each figure that was measured at several concurrencies, and was not always zero. */
    static List<Chart> of(Topic topic, Figures figures) {
        return Stream.of(Metric.values())
                .filter(metric -> metric.row() == topic)
                .map(metric -> new ConcurrencyChart(metric, figures))
                .filter(chart -> chart.most > 0 && chart.widest > 1)
                .map(ConcurrencyChart::drawn)
                .toList();
    }

    private Chart drawn() {
        Scale x = Scale.between(
                1,
                widest,
                DoubleStream.of(CONCURRENCIES).filter(tick -> tick <= widest).toArray());
        Scale y = logarithmic() ? Scale.decades(least(), most) : Scale.linear(most);
        return new Chart(
                metric.meaning(),
                "requests at once",
                Chart.ticks(y, value -> Format.value(metric.unit(), value)),
                Chart.ticks(x, Format::number),
                Stream.of(Side.values()).map(side -> series(side, x, y)).toList(),
                List.of());
    }

    private Chart.Series series(Side side, Scale x, Scale y) {
        List<Row> own = rows.stream()
                .filter(row -> row.side() == side && (row.value() > 0 || !logarithmic()))
                .toList();
        return Chart.series(side, own, row -> x.place(concurrency(row)), row -> y.place(row.value()));
    }

    private boolean logarithmic() {
        return metric.unit() == Unit.MILLISECONDS;
    }

    private double least() {
        return rows.stream()
                .mapToDouble(Row::value)
                .filter(value -> value > 0)
                .min()
                .orElse(most);
    }

    private static double concurrency(Row row) {
        return Figures.numberOf(row.at());
    }
}
