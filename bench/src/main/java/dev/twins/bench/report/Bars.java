package dev.twins.bench.report;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of one row of the comparison, side by side. Figures of one unit and circumstance share a scale. */
final class Bars {
    private static final Set<Unit> WITHOUT_BARS = Set.of(Unit.YES_NO, Unit.STATUS);

    private final Topic topic;
    private final Figures figures;

    Bars(Topic topic, Figures figures) {
        this.topic = topic;
        this.figures = figures;
    }

    /** By circumstance, in the order in which they were measured. */
    List<Group> groups() {
        Map<String, Map<String, Line>> groups = new LinkedHashMap<>();
        for (Row row : figures.of(topic)) {
            groups.computeIfAbsent(heading(row), heading -> new LinkedHashMap<>())
                    .computeIfAbsent(row.metric() + " " + row.at(), name -> line(row));
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), List.copyOf(group.getValue().values())))
                .toList();
    }

    private Line line(Row row) {
        String label = Metric.of(topic, row.metric()).map(Metric::meaning).orElse(row.metric());
        return new Line(
                Figures.numberOf(row.at()) < 0
                        ? label
                        : label.replace(", by concurrency", "") + ", " + row.at() + " at once",
                bar(row, Side.CONTAINER),
                bar(row, Side.SERVERLESS));
    }

    private Bar bar(Row like, Side side) {
        Optional<Row> found = figures.row(topic, like.metric(), like.at(), side);
        return found.map(row -> new Bar(
                        name(side),
                        Format.value(row),
                        Format.span(row),
                        row.rounds(),
                        row.noisy(),
                        percent(row, row.value()),
                        percent(row, row.min()),
                        percent(row, row.max())))
                .orElseGet(() -> new Bar(name(side), "", "", 0, false, "0", "0", "0"));
    }

    private String percent(Row row, double value) {
        if (WITHOUT_BARS.contains(row.unit())) {
            return "0";
        }
        double most = figures.of(topic).stream()
                .filter(other -> other.unit() == row.unit() && heading(other).equals(heading(row)))
                .collect(Collectors.summarizingDouble(Row::max))
                .getMax();
        return most <= 0 ? "0" : String.format(Locale.ROOT, "%.2f", Math.max(0, value) / most * 100);
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
            return List.of(container, serverless);
        }
    }

    /**
     * One figure of one side.
     *
     * @param text empty if it was not measured
     * @param width percent, as are low and high
     */
    record Bar(
            String side, String text, String span, int rounds, boolean noisy, String width, String low, String high) {
        boolean measured() {
            return !text.isEmpty();
        }

        boolean spans() {
            return !span.isEmpty() && !width.equals("0");
        }
    }
}
