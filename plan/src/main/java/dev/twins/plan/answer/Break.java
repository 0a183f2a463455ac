package dev.twins.plan.answer;

import java.util.Optional;

/**
 * What gives way first when traffic grows.
 *
 * @param design its key
 * @param times the multiple of the traffic; infinite if nothing gives way up to {@link #MOST}
 * @param what gives way; empty if nothing does
 */
record Break(String design, double times, String what) {
    static final double MOST = 256;
    private static final int HALVINGS = 6;

    static Break of(Design design, Laboratory laboratory, Scenario today, Limits limits, double maxConnections) {
        double before = 0;
        for (double times = today.traffic(); times <= MOST; times *= 2) {
            Optional<String> reason = reason(design, laboratory, today.withTraffic(times), limits, maxConnections);
            if (reason.isPresent()) {
                return before == 0
                        ? new Break(design.key(), times, reason.get())
                        : between(design, laboratory, today, limits, maxConnections, before, times);
            }
            before = times;
        }
        return new Break(design.key(), Double.POSITIVE_INFINITY, "");
    }

    private static Break between(
            Design design,
            Laboratory laboratory,
            Scenario today,
            Limits limits,
            double maxConnections,
            double holds,
            double breaks) {
        double before = holds;
        double after = breaks;
        for (int at = 0; at < HALVINGS; at++) {
            double middle = Math.sqrt(before * after);
            if (reason(design, laboratory, today.withTraffic(middle), limits, maxConnections)
                    .isPresent()) {
                after = middle;
            } else {
                before = middle;
            }
        }
        String what = reason(design, laboratory, today.withTraffic(after), limits, maxConnections)
                .orElseThrow();
        return new Break(design.key(), after, what);
    }

    private static Optional<String> reason(
            Design design, Laboratory laboratory, Scenario scenario, Limits limits, double maxConnections) {
        Result result = laboratory.results(scenario).get(design.ordinal());
        if (result.outcome().refusedShare() > limits.refused()) {
            return Optional.of("requests are refused");
        }
        if (result.outcome().sessionsPeak() > maxConnections) {
            return Optional.of("the database's %.0f connections run out without RDS Proxy".formatted(maxConnections));
        }
        if (result.outcome().p99() > limits.p99()) {
            return Optional.of("p99 exceeds its limit");
        }
        return result.bill().total() > limits.budget() ? Optional.of("the budget is spent") : Optional.empty();
    }
}
