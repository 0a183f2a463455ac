package dev.twins.bench.report;

import dev.twins.bench.report.Words.About;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.plan.cost.Prices;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the cheapest and the fastest memory size, and says how the cost model's formula differs from the measured durations. */
record MemorySizes(About about, Figures figures, Prices prices) {
    List<String> says() {
        return Stream.of(
                        best("A GET", Metric.SIZE_GET_P50, Metric.SIZE_GET_BILLED).stream(),
                        best("A log-in", Metric.SIZE_LOGIN_P50, Metric.SIZE_LOGIN_BILLED).stream(),
                        check(Metric.SIZE_GET_CHECK),
                        check(Metric.SIZE_GET_STRICT_CHECK),
                        check(Metric.SIZE_LOGIN_CHECK),
                        check(Metric.SIZE_LOGIN_STRICT_CHECK))
                .flatMap(sentences -> sentences)
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
        Axis y = Axis.linear(Chart.Curve.all(curves, Chart.Point::y), Format::dollars);
        List<Axis.Tick> marks = Stream.concat(
                        cheapest(billed).map(row -> x.tick("cheapest", Figures.number(row.at()))).stream(),
                        fastest(latency).map(row -> x.tick("fastest", Figures.number(row.at()))).stream())
                .toList();
        return Optional.of(new Chart("lines", title, "MB of memory", x, y, curves, marks));
    }

    private Stream<String> check(Metric check) {
        String differences = sized(check)
                .map(row -> "%s with %s MB%s".formatted(Format.value(row), size(row), missed(row)))
                .collect(Collectors.joining(", "));
        return Stream.of(about.figures().get(check.key()).says())
                .filter(sentence -> !differences.isEmpty())
                .map(sentence -> sentence.replace("{sizes}", differences));
    }

    private String missed(Row row) {
        double bound = 100 * about.within();
        return Math.abs(row.value()) <= bound ? "" : " (missed the %s %% aimed at)".formatted(Format.number(bound));
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

    private Stream<Row> sized(Metric metric) {
        return figures.of(Topic.MEMORY_SIZES).stream().filter(row -> row.isOf(metric) && Figures.isNumber(row.at()));
    }
}
