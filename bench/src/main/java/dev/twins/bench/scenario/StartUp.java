package dev.twins.bench.scenario;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.time.Duration;

/** How much of each request goes into the schema. */
final class StartUp implements Scenario {
    /** Less than a round trip takes: nobody asked the database then. */
    private static final double ROUND_TRIP_MS = 0.1;

    private final ThousandRequests thousand;

    StartUp(ThousandRequests thousand) {
        this.thousand = thousand;
    }

    @Override
    public Topic topic() {
        return Topic.START_UP;
    }

    @Override
    public Duration expected(Plan plan) {
        return Duration.ZERO; // looks at what others sent
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        for (Target target : run.targets()) {
            var samples = thousand.of(run, target, 1).samples();
            long checks = samples.durations("schema")
                    .filter(millis -> millis > ROUND_TRIP_MS)
                    .count();
            run.add(Metric.SCHEMA_CHECKS, target.side(), "", checks);
            run.add(Metric.SCHEMA_TIME, target.side(), "", Median.of(samples.durations("schema")));
        }
    }
}
