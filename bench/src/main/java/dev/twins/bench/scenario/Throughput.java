package dev.twins.bench.scenario;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.time.Duration;

/** The highest rate that each side serves well. */
final class Throughput implements Scenario {
    private static final int PROBES = 12;

    @Override
    public Topic topic() {
        return Topic.THROUGHPUT;
    }

    @Override
    public Duration expected(Plan plan) {
        return plan.probe().plusSeconds(1).multipliedBy(2L * PROBES * plan.longRounds());
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        run.targets()
                .forEach(target -> target.atRate(run.plan().rate(), run.plan().warmUp(), Endpoint.GET_USER));
        run.inTurns(
                        run.plan().longRounds(),
                        (target, round) -> new HighestRate(target, run.plan().probe(), Endpoint.GET_USER).find())
                .forEach((side, rates) -> run.add(Metric.HIGHEST_RATE, side, "", rates));
    }
}
