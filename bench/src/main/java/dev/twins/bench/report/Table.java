package dev.twins.bench.report;

import dev.twins.bench.report.Words.About;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of one row of the comparison, side by side. They are grouped by circumstance, and a prediction by figure. Figures of one
 * unit and group share a scale.
 */
record Table(Topic topic, About about, Figures figures) {
    private static final Set<Unit> WITHOUT_BARS = Set.of(Unit.YES_NO, Unit.STATUS, Unit.PERCENT);
    /** Figures that are chosen, not measured. */
    private static final Set<Metric> GIVEN = Set.of(Metric.LATENCY_RATE, Metric.SHUTDOWN_RATE, Metric.REPLAYED);

    private static final double VISIBLE = 1;

    /** In the order measured; figures without a circumstance come first. */
    List<Group> groups() {
        Map<String, Map<String, Line>> groups = new LinkedHashMap<>();
        figures.of(topic).stream()
                .sorted(Comparator.comparing(row -> !heading(row).isEmpty()))
                .forEach(row -> groups.computeIfAbsent(heading(row), heading -> new LinkedHashMap<>())
                        .computeIfAbsent(label(row), label -> line(label, row)));
        return groups.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), List.copyOf(group.getValue().values())))
                .toList();
    }

    private Line line(String label, Row row) {
        return new Line(label, List.of(cell(row, Side.CONTAINER), cell(row, Side.SERVERLESS)));
    }

    private Cell cell(Row like, Side side) {
        return figures.row(topic, like.metric(), like.at(), side)
                .map(row -> new Cell(Format.name(side), Format.value(row), note(row), row.noisy(), percent(row)))
                .orElseGet(
                        () -> new Cell(Format.name(side), isExpected(like, side) ? "not measured" : "", "", false, 0));
    }

    /** Some figures, and circumstances such as a processor limit, exist for one side only. */
    private boolean isExpected(Row like, Side side) {
        return about.figures().get(like.metric()).appliesTo(side)
                && figures.of(topic).stream()
                        .filter(row -> row.side() == side)
                        .anyMatch(row -> heading(row).equals(heading(like)));
    }

    private double percent(Row row) {
        if (WITHOUT_BARS.contains(row.unit()) || GIVEN.stream().anyMatch(row::isOf)) {
            return 0;
        }
        double most = figures.of(topic).stream()
                .filter(other -> other.unit() == row.unit() && heading(other).equals(heading(row)))
                .mapToDouble(Row::value)
                .max()
                .orElse(0);
        return row.value() <= 0 ? 0 : Math.max(VISIBLE, row.value() / most * 100);
    }

    private String heading(Row row) {
        if (isPredicted(row)) {
            return about.figures().get(row.metric()).label();
        }
        return Figures.isNumber(row.at()) ? "" : row.at();
    }

    private String label(Row row) {
        return isPredicted(row) ? row.at() : about.label(row.metric(), row.at());
    }

    /** Whether it is one half of a prediction and what was measured of it. */
    private boolean isPredicted(Row row) {
        return row.at().equals(Row.PREDICTED) || row.at().equals(Row.MEASURED);
    }

    private String note(Row row) {
        if (row.unit() == Unit.PERCENT) {
            return verdict(about.within(), 100 + row.value(), 100);
        }
        return row.at().equals(Row.MEASURED)
                ? figures.row(topic, row.metric(), Row.PREDICTED, row.side())
                        .map(predicted -> verdict(about.within(), predicted.value(), row.value()))
                        .orElse("")
                : Format.span(row);
    }

    static String verdict(double within, double predicted, double measured) {
        return Math.abs(predicted - measured) <= within * Math.abs(measured)
                ? "within " + Format.number(within * 100) + " %"
                : "missed";
    }

    /** Figures under one heading, which is empty for those without a circumstance. */
    record Group(String heading, List<Line> lines) {
        /** All of one side, then all of the other. */
        List<Cell> cells() {
            return lines.stream()
                    .flatMap(line -> line.cells().stream())
                    .sorted(Comparator.comparing(Cell::side))
                    .toList();
        }
    }

    /** One figure of both sides. */
    record Line(String label, List<Cell> cells) {}

    /**
     * One figure of one side.
     *
     * @param text empty if the side has no such figure
     * @param note least to most of the rounds, or whether the prediction was met
     * @param width of its bar, percent
     */
    record Cell(String side, String text, String note, boolean noisy, double width) {}
}
