package dev.twins.plan.cost;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where one side becomes dearer than the other. */
final class BreakEven {
    /** One request a day. */
    static final double LEAST = 1.0 / 86_400;

    static final double MOST = 10_000;

    private static final int STEPS = 2_000;
    private static final int HALVINGS = 40;

    private BreakEven() {}

    /** So many rates from one request a day to 10,000 a second, each the same factor above the one before. */
    static DoubleStream rates(int count) {
        double growth = StrictMath.pow(MOST / LEAST, 1.0 / (count - 1));
        return IntStream.range(0, count).mapToDouble(at -> LEAST * StrictMath.pow(growth, at));
    }

    /** Rates at which the difference changes its sign, rising; a jump over zero counts, for tasks come one at a time. */
    static List<Double> of(DoubleUnaryOperator difference) {
        double[] rates = rates(STEPS).toArray();
        double[] differences = DoubleStream.of(rates).map(difference).toArray();
        return IntStream.range(1, STEPS)
                .filter(at -> differences[at - 1] < 0 != differences[at] < 0)
                .mapToObj(at -> between(rates[at - 1], rates[at], difference))
                .toList();
    }

    private static double between(double low, double high, DoubleUnaryOperator difference) {
        boolean sign = difference.applyAsDouble(low) < 0;
        for (int at = 0; at < HALVINGS; at++) {
            double middle = (low + high) / 2;
            if (difference.applyAsDouble(middle) < 0 == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
