package dev.twins.bench.scenario;

import dev.twins.bench.results.Metric;
import java.time.Duration;

/** The highest rate that each side serves well. */
final class Throughput {
    private Throughput() {}

    static Duration expected(Plan plan) {
        return HighestRate.expected(plan.probe()).multipliedBy(2L * plan.longRounds());
    }

    static void measure(Run run) {
        run.inTurns(
                        run.plan().longRounds(),
                        (target, round) -> new HighestRate(target, run.plan().probe(), Endpoint.GET_USER).find())
                .forEach((side, rates) -> run.of(side).add(Metric.HIGHEST_RATE, rates));
    }
}
