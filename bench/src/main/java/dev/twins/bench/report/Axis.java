package dev.twins.bench.report;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis of a chart.
 *
 * @param label what it shows
 * @param place from a value to its place, in percent of the axis
 */
record Axis(String label, DoubleUnaryOperator place, List<Tick> ticks) {
    private static final int TICKS = 5;
    private static final double ROUNDING = 1e-9;

    /** From zero to a round number at or above the most. */
    static Axis linear(String label, double most, DoubleFunction<String> text) {
        double step = roundUp(Math.max(most, 1e-3) / TICKS);
        int steps = (int) Math.max(1, Math.ceil(most / step - ROUNDING));
        DoubleStream values = IntStream.rangeClosed(0, steps).mapToDouble(at -> at * step);
        return of(label, value -> value / (steps * step) * 100, values, text);
    }

    /** Logarithmic, from a power of ten at or below the least to one at or above the most. */
    static Axis decades(String label, DoubleStream values, DoubleFunction<String> text) {
        var range = values.summaryStatistics();
        int first = (int) Math.floor(Math.log10(range.getMin()) + ROUNDING);
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(range.getMax()) - ROUNDING));
        int step = Math.max(1, (last - first) / (TICKS + 1));
        DoubleStream powers =
                IntStream.iterate(first, at -> at <= last, at -> at + step).mapToDouble(at -> Math.pow(10, at));
        return of(label, value -> (Math.log10(value) - first) / (last - first) * 100, powers, text);
    }

    /** Logarithmic between two values, with the ticks that lie between them. */
    static Axis between(String label, double least, double most, double[] ticks, DoubleFunction<String> text) {
        double width = Math.log(most / least);
        DoubleStream within = DoubleStream.of(ticks).filter(tick -> tick >= least && tick <= most);
        return of(label, value -> Math.log(value / least) / width * 100, within, text);
    }

    /** One line for each name, the first on top. */
    static Axis lanes(List<String> names) {
        DoubleUnaryOperator place = lane -> 100 - (lane + 0.5) * 100 / names.size();
        return of("", place, IntStream.range(0, names.size()).asDoubleStream(), lane -> names.get((int) lane));
    }

    double at(double value) {
        return place.applyAsDouble(value);
    }

    /** A label at a place from the bottom or the left. */
    record Tick(String label, double place) {}

    private static Axis of(String label, DoubleUnaryOperator place, DoubleStream values, DoubleFunction<String> text) {
        List<Tick> ticks = values.mapToObj(value -> new Tick(text.apply(value), place.applyAsDouble(value)))
                .toList();
        return new Axis(label, place, ticks);
    }

    private static double roundUp(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        return unit
                * DoubleStream.of(1, 2, 5, 10)
                        .filter(factor -> factor * unit >= value * (1 - ROUNDING))
                        .findFirst()
                        .orElse(10);
    }
}
