package dev.twins.plan.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The limits that a design must meet.
 *
 * @param p99 milliseconds; infinite if it does not matter
 * @param budget dollars a month; infinite if it does not matter
 * @param refused share of requests that may be refused
 */
record Limits(double p99, double budget, double refused) {
    boolean areMetBy(Result result) {
        return result.outcome().p99() <= p99
                && result.dollars() <= budget
                && result.outcome().refusedShare() <= refused;
    }

    /** The cheapest of the designs that meet the limits. */
    Optional<Result> choose(List<Result> results) {
        return results.stream().filter(this::areMetBy).min(Comparator.comparingDouble(Result::dollars));
    }

    /** Its name, or "neither". */
    String choice(List<Result> results) {
        return choose(results).map(Result::name).orElse("neither");
    }
}
