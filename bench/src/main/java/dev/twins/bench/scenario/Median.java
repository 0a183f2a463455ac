package dev.twins.bench.scenario;

import java.util.stream.DoubleStream;

/** The value in the middle. */
final class Median {
    private Median() {}

    /** Of an even number, the lower one of the two in the middle; of none, not a number. */
    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
    }
}
