package dev.twins.plan.answer;

import java.util.List;
import java.util.Optional;

/**
 * The first limit that a design exceeds when traffic grows.
 *
 * @param design its key
 * @param times the multiple of the traffic; infinite if no limit is exceeded up to {@link #MOST}
 * @param what happens there; empty if nothing does
 */
record Break(String design, double times, String what) {
    static final double MOST = 256;
    private static final int HALVINGS = 6;

    static Break of(Design design, Laboratory laboratory, Scenario today, List<Limit> limits) {
        double holds = 0;
        for (double times = today.traffic(); times <= MOST; times *= 2) {
            Optional<Break> found = at(times, design, laboratory, today, limits);
            if (found.isPresent()) {
                return holds == 0 ? found.get() : between(holds, found.get(), design, laboratory, today, limits);
            }
            holds = times;
        }
        return new Break(design.key(), Double.POSITIVE_INFINITY, "");
    }

    private static Break between(
            double least, Break most, Design design, Laboratory laboratory, Scenario today, List<Limit> limits) {
        double holds = least;
        Break first = most;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = Math.sqrt(holds * first.times);
            Optional<Break> found = at(middle, design, laboratory, today, limits);
            holds = found.isPresent() ? holds : middle;
            first = found.orElse(first);
        }
        return first;
    }

    private static Optional<Break> at(
            double times, Design design, Laboratory laboratory, Scenario today, List<Limit> limits) {
        Result result = laboratory.results(today.withTraffic(times)).get(design.ordinal());
        return limits.stream()
                .filter(limit -> limit.by().test(result))
                .findFirst()
                .map(limit -> new Break(design.key(), times, limit.exceeded()));
    }
}
