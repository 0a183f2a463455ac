package dev.twins.plan.answer;

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
                && result.bill().total() <= budget
                && result.outcome().refusedShare() <= refused;
    }
}
