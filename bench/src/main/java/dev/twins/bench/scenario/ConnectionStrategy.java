package dev.twins.bench.scenario;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.time.Duration;

/** How many database sessions a thousand requests use, and what coming by one costs. */
final class ConnectionStrategy implements Scenario {
    private static final int CONCURRENCY = 10;

    private final ThousandRequests thousand;

    ConnectionStrategy(ThousandRequests thousand) {
        this.thousand = thousand;
    }

    @Override
    public Topic topic() {
        return Topic.CONNECTION_STRATEGY;
    }

    @Override
    public Duration expected(Plan plan) {
        return Duration.ofSeconds(35);
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        for (Target target : run.targets()) {
            Side side = target.side();
            var busy = thousand.of(run, target, CONCURRENCY);
            var alone = thousand.of(run, target, 1); // so that nobody waits for a connection or a core
            run.add(
                    Metric.SESSIONS,
                    side,
                    "",
                    busy.samples().descriptions("backend").size());
            busy.mostBackends()
                    .ifPresentOrElse(
                            most -> run.add(Metric.SESSIONS_AT_ONCE, side, "", most),
                            () -> run.leaveOut(
                                    topic(), side, "Sessions at once: only the database's owner sees them."));
            run.add(Metric.CONNECT, side, "", Median.of(alone.samples().durations("connect")));
        }
    }
}
