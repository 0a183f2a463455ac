package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import java.time.Duration;

/** Looks for the highest rate that a side serves with p99 under {@value #P99_MS} ms and without an error. */
record HighestRate(Target target, Duration probe, Endpoint endpoint) {
    private static final double P99_MS = 50;
    private static final double LEAST = 1;
    /** Clients of the full load that estimates where the search begins. */
    private static final int CLIENTS = 10;
    /** Where the search begins, as a share of the rate under full load: a fixed schedule seldom reaches all of that rate in time. */
    private static final double BEGIN = 0.75;

    private static final double STEP = 1.25;
    /** The factor between the last rates that failed and passed, at which the search ends. */
    private static final double PRECISION = 1.06;

    static void measure(Run run) {
        Plan plan = run.plan();
        run.inTurns(
                        plan.longRounds(),
                        (target, round) -> new HighestRate(target, plan.probe(), Endpoint.GET_USER).find())
                .forEach((side, rates) -> run.of(side).add(Metric.HIGHEST_RATE, rates));
    }

    /** In requests per second; 0 if not even the lowest rate is served. Steps to a passed and a failed rate, then narrows. */
    double find() {
        double passed = 0;
        double failed = Double.POSITIVE_INFINITY;
        double rate = BEGIN * target.byClients(CLIENTS, probe, endpoint).rate();
        while (rate >= LEAST && failed / passed > PRECISION) {
            if (passes(rate)) {
                passed = rate;
            } else {
                failed = rate;
            }
            rate = next(passed, failed);
        }
        return passed;
    }

    private static double next(double passed, double failed) {
        if (passed == 0) {
            return failed / STEP;
        }
        return Double.isInfinite(failed) ? passed * STEP : Math.sqrt(passed * failed);
    }

    /** A rate that fails is tried once more: the machine itself may have stalled. */
    private boolean passes(double rate) {
        return isServed(rate) || isServed(rate);
    }

    private boolean isServed(double rate) {
        Samples samples = target.atRate(rate, probe, endpoint);
        return samples.errors() == 0 && samples.latency(99) < P99_MS;
    }
}
