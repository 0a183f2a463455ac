package dev.twins.plan.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the cheapest of the designs that meet the limits. */
final class Choice {
    static final String NEITHER = "neither";

    private Choice() {}

    static Optional<Result> of(List<Result> results, Limits limits) {
        return results.stream()
                .filter(limits::areMetBy)
                .min(Comparator.comparingDouble(result -> result.bill().total()));
    }

    /** The name of the chosen design, or {@link #NEITHER}. */
    static String name(List<Result> results, Limits limits) {
        return of(results, limits).map(Result::name).orElse(NEITHER);
    }
}
