package dev.twins.bench.report;

import dev.twins.bench.results.Side;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A chart of both sides, as SVG paths in a box of 100 by 100 that stretches; its labels stay text.
 *
 * @param kind class for the style: lines, single, or lanes of dots without lines
 * @param over what the x axis shows
 * @param marks upright lines, with a label
 */
record Chart(String kind, String title, String over, Axis x, Axis y, List<Curve> curves, List<Axis.Tick> marks) {
    static final String LANES = "lanes";
    /** With more points than this, dots would hide the line. */
    private static final int MOST_DOTS = 20;

    List<Path> paths() {
        return curves.stream()
                .filter(curve -> !curve.points.isEmpty())
                .map(this::path)
                .toList();
    }

    private Path path(Curve curve) {
        List<String> places = curve.points.stream().map(this::place).toList();
        boolean joined = !kind.equals(LANES);
        boolean dotted = !joined || places.size() <= MOST_DOTS;
        return new Path(
                Format.name(curve.side),
                joined ? "M" + String.join("L", places) : "",
                // Lines of no length: only their round ends show.
                dotted ? "M" + String.join("h0M", places) + "h0" : "");
    }

    private String place(Point point) {
        return String.format(
                Locale.ROOT,
                "%.2f %.2f",
                x.place().applyAsDouble(point.x),
                100 - y.place().applyAsDouble(point.y));
    }

    /** The values of one side. */
    record Curve(Side side, List<Point> points) {
        Curve(Side side, Stream<Point> points) {
            this(side, points.toList());
        }

        static DoubleStream all(List<Curve> curves, ToDoubleFunction<Point> value) {
            return curves.stream().flatMap(curve -> curve.points.stream()).mapToDouble(value);
        }
    }

    record Point(double x, double y) {}

    record Path(String side, String line, String dots) {}
}
