package dev.twins.bench.scenario;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.List;

/** How many processes serve a thousand requests, and whether requests meet in one of them. */
final class State implements Scenario {
    private static final List<Integer> CONCURRENCIES = List.of(1, 10, 50);

    private final ThousandRequests thousand;

    State(ThousandRequests thousand) {
        this.thousand = thousand;
    }

    @Override
    public Topic topic() {
        return Topic.STATE;
    }

    @Override
    public Duration expected(Plan plan) {
        return Duration.ofSeconds(15);
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        for (Target target : run.targets()) {
            int together = 0;
            for (int concurrency : CONCURRENCIES) {
                var samples = thousand.of(run, target, concurrency).samples();
                String at = Integer.toString(concurrency);
                run.add(
                        Metric.PROCESSES,
                        target.side(),
                        at,
                        samples.descriptions("instance").size());
                together = Math.max(together, samples.mostAtOnceInOneInstance());
            }
            run.add(Metric.STATE_SEEN, target.side(), "", together > 1 ? 1 : 0);
        }
    }
}
