package dev.twins.bench.report;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of one row of the comparison, side by side. Figures of one unit and circumstance share a scale. */
final class Bars {
    private static final Set<Unit> WITHOUT_BARS = Set.of(Unit.YES_NO, Unit.STATUS);
    /** Chosen, not measured. */
    private static final Set<Metric> GIVEN = Set.of(Metric.LATENCY_RATE, Metric.SHUTDOWN_RATE);

    private static final double VISIBLE = 0.5;

    private final Topic topic;
    private final Figures figures;

    Bars(Topic topic, Figures figures) {
        this.topic = topic;
        this.figures = figures;
    }

    /** By circumstance, in the order in which they were measured; what has none comes first. */
    List<Group> groups() {
        Map<String, Map<String, Line>> groups = new LinkedHashMap<>();
        List<Row> rows = figures.of(topic).stream()
                .sorted(Comparator.comparing(row -> !heading(row).isEmpty()))
                .toList();
        for (Row row : rows) {
            groups.computeIfAbsent(heading(row), heading -> new LinkedHashMap<>())
                    .computeIfAbsent(row.metric() + " " + row.at(), name -> line(row));
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), List.copyOf(group.getValue().values())))
                .toList();
    }

    private Line line(Row row) {
        String label = metric(row).map(Metric::meaning).orElse(row.metric());
        return new Line(
                Figures.numberOf(row.at()) < 0
                        ? label
                        : label.replace(", by concurrency", "") + ", " + row.at() + " at once",
                bar(row, Side.CONTAINER),
                bar(row, Side.SERVERLESS));
    }

    private Bar bar(Row like, Side side) {
        boolean applies =
                metric(like).map(metric -> metric.appliesTo(side)).orElse(true) && !meantForTheOther(like, side);
        return figures.row(topic, like.metric(), like.at(), side)
                .map(row -> new Bar(
                        name(side),
                        applies,
                        Format.value(row),
                        Format.span(row),
                        row.rounds(),
                        row.noisy(),
                        percent(row, row.value()),
                        percent(row, row.min()),
                        percent(row, row.max())))
                .orElseGet(() -> new Bar(name(side), applies, "", "", 0, false, 0, 0, 0));
    }

    /** Some circumstances, such as a limit of processors, are there for one side alone. */
    private boolean meantForTheOther(Row like, Side side) {
        List<Row> own =
                figures.of(topic).stream().filter(row -> row.side() == side).toList();
        return !own.isEmpty() && own.stream().noneMatch(row -> heading(row).equals(heading(like)));
    }

    private double percent(Row row, double value) {
        if (WITHOUT_BARS.contains(row.unit())
                || metric(row).filter(GIVEN::contains).isPresent()) {
            return 0;
        }
        double most = figures.of(topic).stream()
                .filter(other -> other.unit() == row.unit() && heading(other).equals(heading(row)))
                .mapToDouble(Row::max)
                .max()
                .orElse(0);
        return most <= 0 ? 0 : Math.max(0, value) / most * 100;
    }

    private Optional<Metric> metric(Row row) {
        return Metric.of(topic, row.metric());
    }

    private static String heading(Row row) {
        return Figures.numberOf(row.at()) < 0 ? row.at() : "";
    }

    static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** Figures under one circumstance; the heading is empty if there is only one. */
    record Group(String heading, List<Line> lines) {}

    /** One figure of both sides. */
    record Line(String label, Bar container, Bar serverless) {
        List<Bar> bars() {
            return Stream.of(container, serverless).filter(Bar::applies).toList();
        }
    }

    /**
     * One figure of one side.
     *
     * @param applies whether the side has such a thing
     * @param text empty if it was not measured
     * @param width percent, as are low and high
     */
    record Bar(
            String side,
            boolean applies,
            String text,
            String span,
            int rounds,
            boolean noisy,
            double width,
            double low,
            double high) {
        boolean measured() {
            return !text.isEmpty();
        }

        boolean barred() {
            return width > 0;
        }

        boolean spans() {
            return width > 0 && high - low >= VISIBLE;
        }
    }
}
