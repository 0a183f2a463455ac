package dev.twins.bench.report;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis of a chart.
 *
 * @param place from a value to its place, in percent of the axis
 */
record Axis(DoubleUnaryOperator place, List<Tick> ticks) {
    private static final int TICKS = 5;
    private static final double ROUNDING = 1e-9;

    /** From zero to a round number at or above the most. */
    static Axis linear(DoubleStream values, DoubleFunction<String> text) {
        double most = values.max().orElse(0);
        double step = roundUp(Math.max(most, 1e-3) / TICKS);
        int steps = (int) Math.max(1, Math.ceil(most / step - ROUNDING));
        DoubleStream ticks = IntStream.rangeClosed(0, steps).mapToDouble(at -> at * step);
        return of(value -> value / (steps * step) * 100, ticks, text);
    }

    /** Logarithmic, from a power of ten at or below the least to one at or above the most. */
    static Axis decades(DoubleStream values, DoubleFunction<String> text) {
        var range = values.summaryStatistics();
        int first = (int) Math.floor(Math.log10(range.getMin()) + ROUNDING);
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(range.getMax()) - ROUNDING));
        int step = Math.max(1, (last - first) / (TICKS + 1));
        DoubleStream powers =
                IntStream.iterate(first, at -> at <= last, at -> at + step).mapToDouble(at -> Math.pow(10, at));
        return of(value -> (Math.log10(value) - first) / (last - first) * 100, powers, text);
    }

    /** Logarithmic from the least to the most, with the ticks that lie between them. */
    static Axis between(DoubleStream values, DoubleStream ticks, DoubleFunction<String> text) {
        var range = values.summaryStatistics();
        double least = range.getMin();
        double most = Math.max(range.getMax(), 2 * least);
        DoubleUnaryOperator place = value -> Math.log(value / least) / Math.log(most / least) * 100;
        return of(place, ticks.filter(tick -> tick >= least && tick <= most), text);
    }

    /** One line for each name, the first on top. */
    static Axis lanes(List<String> names) {
        DoubleUnaryOperator place = lane -> 100 - (lane + 0.5) * 100 / names.size();
        return of(place, IntStream.range(0, names.size()).asDoubleStream(), lane -> names.get((int) lane));
    }

    Tick tick(String label, double value) {
        return new Tick(label, place.applyAsDouble(value));
    }

    /** A label at a place from the bottom or the left. */
    record Tick(String label, double place) {}

    private static Axis of(DoubleUnaryOperator place, DoubleStream values, DoubleFunction<String> text) {
        return new Axis(
                place,
                values.mapToObj(value -> new Tick(text.apply(value), place.applyAsDouble(value)))
                        .toList());
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
