package dev.twins.plan.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * The first limit that a design exceeds when traffic grows.
 *
 * @param times the multiple of the traffic; infinite if no limit is exceeded up to {@link #MOST}
 * @param what happens there; empty if nothing does
 */
record Break(Design design, double times, String what) {
    static final double MOST = 256;

    static Break of(Design design, Laboratory laboratory, Scenario today, List<Limit> limits) {
        DoubleFunction<Optional<Break>> at = times -> {
            Result result = laboratory.results(today.withTraffic(times)).get(design.ordinal());
            return limits.stream()
                    .filter(limit -> limit.by().test(result))
                    .findFirst()
                    .map(limit -> new Break(design, times, limit.exceeded()));
        };
        return at.apply(today.traffic()).orElseGet(() -> {
            OptionalDouble first = Search.first(
                    today.traffic(), MOST, 2, times -> at.apply(times).isPresent());
            return first.isPresent()
                    ? at.apply(first.getAsDouble()).orElseThrow()
                    : new Break(design, Double.POSITIVE_INFINITY, "");
        });
    }
}
