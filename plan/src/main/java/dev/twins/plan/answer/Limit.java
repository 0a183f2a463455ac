package dev.twins.plan.answer;

import java.util.List;
import java.util.function.Predicate;

/**
 * A limit that growing traffic exceeds at some point.
 *
 * @param exceeded what to say then
 */
record Limit(String exceeded, Predicate<Result> by) {
    /** Limits that end a design's growth, on the database of the templates. */
    static List<Limit> of(Limits limits, double maxConnections) {
        return List.of(
                new Limit("requests are refused", result -> result.outcome().refusedShare() > limits.refused()),
                new Limit(
                        "the database's %.0f connections run out without RDS Proxy".formatted(maxConnections),
                        result -> result.outcome().sessionsPeak() > maxConnections),
                new Limit("p99 exceeds its limit", result -> result.outcome().p99() > limits.p99()),
                new Limit("the budget is spent", result -> result.dollars() > limits.budget()));
    }

    /** Limits of Aurora DSQL. */
    static List<Limit> dsql(double accepted, double sessions) {
        return List.of(
                new Limit(
                        "Aurora DSQL refuses new sessions",
                        result -> result.outcome().sessionsBeyondRate()
                                > accepted * result.outcome().answered()),
                new Limit(
                        "Aurora DSQL's %,.0f sessions run out".formatted(sessions),
                        result -> result.outcome().sessionsPeak() > sessions));
    }
}
