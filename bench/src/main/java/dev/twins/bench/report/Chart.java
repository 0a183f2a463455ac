package dev.twins.bench.report;

import dev.twins.bench.results.Side;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A line chart, whose places are percent of the plot, so that it can be stretched.
 *
 * @param title what is shown upwards
 * @param along what is shown to the right
 * @param marks upright lines, with a label
 */
record Chart(String title, String along, List<Tick> up, List<Tick> right, List<Series> series, List<Tick> marks) {
    /** From so many points on, dots would hide the line. */
    private static final int MOST_DOTS = 20;

    static List<Tick> ticks(Scale scale, DoubleFunction<String> label) {
        return scale.ticks().stream()
                .map(value -> new Tick(label.apply(value), scale.place(value)))
                .toList();
    }

    /** One side, with the places of its values from the left and from the bottom. */
    static <T> Series series(Side side, List<T> values, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        List<String> places = places(values, x, y);
        if (places.isEmpty()) {
            return new Series(Bars.name(side), "", "");
        }
        String dots = places.size() > MOST_DOTS ? "" : dots(places);
        return new Series(Bars.name(side), "M" + String.join("L", places), dots);
    }

    /** Values of one side that no line connects. */
    static <T> Series dots(Side side, List<T> values, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        return new Series(Bars.name(side), "", dots(places(values, x, y)));
    }

    private static <T> List<String> places(List<T> values, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        return values.stream()
                .map(value ->
                        String.format(Locale.ROOT, "%.2f %.2f", x.applyAsDouble(value), 100 - y.applyAsDouble(value)))
                .toList();
    }

    /** Lines without length, whose round ends show. */
    private static String dots(List<String> places) {
        return places.isEmpty() ? "" : "M" + String.join("h0M", places) + "h0";
    }

    /** A label at a place from the bottom or the left. */
    record Tick(String label, double place) {}

    /** One side as SVG paths in a box of 100 by 100, whose origin is at the top left. */
    record Series(String side, String line, String dots) {}
}
