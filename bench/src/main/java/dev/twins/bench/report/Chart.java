package dev.twins.bench.report;

import dev.twins.bench.results.Side;
import java.util.List;
import java.util.Locale;

/**
 * A chart of both sides, as SVG paths in a box of 100 by 100 that stretches; its labels stay text.
 *
 * @param kind class for the style: lines, lanes or single
 * @param marks upright lines, with a label
 */
record Chart(String kind, String title, Axis x, Axis y, List<Curve> curves, List<Axis.Tick> marks) {
    /** With more points than this, dots would hide the line. */
    private static final int MOST_DOTS = 20;

    static Chart lines(String title, Axis x, Axis y, List<Curve> curves) {
        return new Chart("lines", title, x, y, curves, List.of());
    }

    List<Path> paths() {
        return curves.stream().map(this::path).toList();
    }

    private Path path(Curve curve) {
        List<String> places = curve.points().stream().map(this::place).toList();
        if (places.isEmpty()) {
            return new Path(Format.name(curve.side()), "", "");
        }
        boolean dotted = !curve.joined() || places.size() <= MOST_DOTS;
        return new Path(
                Format.name(curve.side()),
                curve.joined() ? "M" + String.join("L", places) : "",
                // Lines of no length: only their round ends show.
                dotted ? "M" + String.join("h0M", places) + "h0" : "");
    }

    private String place(Point point) {
        return String.format(Locale.ROOT, "%.2f %.2f", x.at(point.x()), 100 - y.at(point.y()));
    }

    /** The values of one side, joined by a line or drawn as dots only. */
    record Curve(Side side, boolean joined, List<Point> points) {}

    record Point(double x, double y) {}

    record Path(String side, String line, String dots) {}
}
