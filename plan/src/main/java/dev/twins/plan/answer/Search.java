package dev.twins.plan.answer;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Finds the value of a quantity from which on something is different. */
final class Search {
    private static final int HALVINGS = 6;

    private Search() {}

    /** Goes away from a value, step times as far each time, until it is different, and halves the last step. */
    static OptionalDouble first(double from, double last, double step, DoublePredicate isDifferent) {
        double same = from;
        while (same != last) {
            double next = step < 1 ? Math.max(last, same * step) : Math.min(last, same * step);
            if (isDifferent.test(next)) {
                return OptionalDouble.of(between(same, next, isDifferent));
            }
            same = next;
        }
        return OptionalDouble.empty();
    }

    private static double between(double same, double different, DoublePredicate isDifferent) {
        double before = same;
        double after = different;
        for (int at = 0; at < HALVINGS; at++) {
            double middle = Math.sqrt(before * after);
            if (isDifferent.test(middle)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return after;
    }
}
