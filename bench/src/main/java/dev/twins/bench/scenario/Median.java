package dev.twins.bench.scenario;

import java.util.stream.DoubleStream;

/** The value in the middle. */
final class Median {
    private Median() {}

    /** The lower of the two middle values if their number is even; NaN without values. */
    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
    }
}
