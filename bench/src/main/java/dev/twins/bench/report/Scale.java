package dev.twins.bench.report;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** From values to places on a chart, in percent of its size. */
final class Scale {
    private static final int TICKS = 5;

    private final DoubleUnaryOperator place;
    private final List<Double> ticks;

    private Scale(DoubleUnaryOperator place, List<Double> ticks) {
        this.place = place;
        this.ticks = ticks;
    }

    /** From zero to a round number at or above the most. */
    static Scale linear(double most) {
        double step = roundUp(Math.max(most, 1e-3) / TICKS);
        int steps = (int) Math.max(1, Math.ceil(most / step - 1e-9));
        return new Scale(
                value -> value / (steps * step) * 100,
                IntStream.rangeClosed(0, steps).mapToObj(at -> at * step).toList());
    }

    /** From a power of ten at or below the least to one at or above the most. */
    static Scale decades(double least, double most) {
        int first = (int) Math.floor(Math.log10(least) + 1e-9);
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(most) - 1e-9));
        int step = Math.max(1, (last - first) / (TICKS + 1));
        return new Scale(
                value -> (Math.log10(value) - first) / (last - first) * 100,
                IntStream.iterate(first, at -> at <= last, at -> at + step)
                        .mapToObj(at -> Math.pow(10, at))
                        .toList());
    }

    /** Logarithmic between two values, with these ticks. */
    static Scale between(double least, double most, double... ticks) {
        double width = Math.log(most / least);
        return new Scale(
                value -> Math.log(value / least) / width * 100,
                DoubleStream.of(ticks).boxed().toList());
    }

    double place(double value) {
        return place.applyAsDouble(value);
    }

    List<Double> ticks() {
        return ticks;
    }

    private static double roundUp(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        return unit
                * DoubleStream.of(1, 2, 5, 10)
                        .filter(factor -> factor * unit >= value * (1 - 1e-9))
                        .findFirst()
                        .orElse(10);
    }
}
