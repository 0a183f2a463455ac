package dev.twins.bench.report;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.plan.cost.Prices;
import dev.twins.plan.simulation.Quota;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the cheapest and the fastest memory size, and compares the cost model's formula with the measured durations. */
final class MemorySizes {
    private static final double BOUND = 15;
    private static final List<Integer> CHECKED = List.of(512, 1_024, Quota.MB_PER_VCPU);

    private final Figures figures;
    private final Prices prices;

    MemorySizes(Figures figures, Prices prices) {
        this.figures = figures;
        this.prices = prices;
    }

    List<String> says() {
        return Stream.of(
                        best("A GET", Metric.SIZE_GET_P50, Metric.SIZE_GET_BILLED),
                        best("A log-in", Metric.SIZE_LOGIN_P50, Metric.SIZE_LOGIN_BILLED),
                        check("GETs", Metric.SIZE_GET_BILLED, Metric.SIZE_GET_CPU),
                        check("log-ins", Metric.SIZE_LOGIN_BILLED, Metric.SIZE_LOGIN_CPU))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Dollars per million over the memory size, with the cheapest and the fastest marked. */
    List<Chart> charts() {
        return Stream.of(
                        chart("Dollars per million GETs", Metric.SIZE_GET_P50, Metric.SIZE_GET_BILLED),
                        chart("Dollars per million log-ins", Metric.SIZE_LOGIN_P50, Metric.SIZE_LOGIN_BILLED))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> best(String what, Metric latency, Metric billed) {
        return fastest(latency)
                .flatMap(fast -> cheapest(billed)
                        .map(cheap -> String.format(
                                Locale.ROOT,
                                "%s is cheapest with %s MB (%s a million) and fastest with %s MB (p50 %s).",
                                what,
                                size(cheap),
                                Format.dollars(dollars(cheap)),
                                size(fast),
                                Format.value(fast))));
    }

    private Optional<Chart> chart(String title, Metric latency, Metric billed) {
        List<Chart.Point> points = sized(billed)
                .map(row -> new Chart.Point(Figures.number(row.at()), dollars(row)))
                .toList();
        if (points.size() < 2) {
            return Optional.empty();
        }
        List<Chart.Curve> curves = List.of(new Chart.Curve(Side.SERVERLESS, points));
        Axis x = Charts.numbers(curves);
        Axis y = Axis.linear(Chart.Point.ys(curves), Format::dollars);
        List<Axis.Tick> marks = Stream.concat(
                        cheapest(billed).map(row -> x.tick("cheapest", Figures.number(row.at()))).stream(),
                        fastest(latency).map(row -> x.tick("fastest", Figures.number(row.at()))).stream())
                .toList();
        return Optional.of(new Chart("lines", title, "MB of memory", x, y, curves, marks));
    }

    /** Compares the cost model's formula, which adds pauses to waiting and computing, with the measurement at each size. */
    private Optional<String> check(String what, Metric billed, Metric computed) {
        Optional<Double> waiting = whole(billed).flatMap(row -> whole(computed).map(cpu -> row.value() - cpu.value()));
        String differences = sized(billed)
                .filter(row -> CHECKED.contains((int) Figures.number(row.at())))
                .flatMap(row -> waiting.stream()
                        .flatMap(wait -> sized(computed)
                                .filter(cpu -> cpu.at().equals(row.at()))
                                .map(cpu -> difference(row, wait, cpu.value()))))
                .collect(Collectors.joining(", "));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "With the processor time of each size, the cost model’s formula differs from the billed durations of "
                                + what + " by " + differences + ".");
    }

    private static String difference(Row row, double waiting, double cpu) {
        double expected = waiting + Quota.of(Figures.number(row.at())).elapsed(cpu);
        double percent = 100 * (expected - row.value()) / row.value();
        String missed =
                Math.abs(percent) > BOUND ? String.format(Locale.ROOT, ", missed the %.0f %% aimed at", BOUND) : "";
        return String.format(
                Locale.ROOT,
                "%+.0f %% with %s MB%s",
                percent,
                size(row),
                missed.isEmpty() ? "" : " (" + missed.substring(2) + ")");
    }

    private Optional<Row> cheapest(Metric billed) {
        return sized(billed).min(Comparator.comparingDouble(this::dollars));
    }

    private Optional<Row> fastest(Metric latency) {
        return sized(latency).min(Comparator.comparingDouble(Row::value));
    }

    private static String size(Row row) {
        return Format.number(Figures.number(row.at()));
    }

    private double dollars(Row billed) {
        return prices.millionInvocations(Figures.number(billed.at()), billed.value());
    }

    private Optional<Row> whole(Metric metric) {
        return rows(metric).filter(row -> !Figures.isNumber(row.at())).findFirst();
    }

    private Stream<Row> sized(Metric metric) {
        return rows(metric).filter(row -> Figures.isNumber(row.at()));
    }

    private Stream<Row> rows(Metric metric) {
        return figures.of(Topic.MEMORY_SIZES).stream()
                .filter(row -> row.metric().equals(metric.key()));
    }
}
