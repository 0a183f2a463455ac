package dev.twins.bench.scenario;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.time.Duration;

/** The highest rate that each side serves well. */
final class Throughput implements Scenario {
    @Override
    public Topic topic() {
        return Topic.THROUGHPUT;
    }

    @Override
    public Duration expected(Plan plan) {
        return HighestRate.expected(plan.probe()).multipliedBy(2L * plan.longRounds());
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        run.inTurns(
                        run.plan().longRounds(),
                        (target, round) -> new HighestRate(target, run.plan().probe(), Endpoint.GET_USER).find())
                .forEach((side, rates) -> run.add(Metric.HIGHEST_RATE, side, "", rates));
    }
}
