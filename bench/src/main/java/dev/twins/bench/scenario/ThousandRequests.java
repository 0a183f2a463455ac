package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends a thousand requests to each side at some concurrency, once for the three rows of the comparison that use them. */
final class ThousandRequests {
    private static final int COUNT = 1_000;
    private static final int BUSY = 10;
    private static final List<Integer> CONCURRENCIES = List.of(1, BUSY, 50);
    /** Less than a round trip: a shorter time means that the database was not asked. */
    private static final double ROUND_TRIP_MS = 0.1;

    private final Map<Key, WatchedLoad> found = new HashMap<>();

    private record Key(Side side, int concurrency) {}

    /** Measures how many database sessions they use, and how long getting a connection takes. */
    void connections(Run run) {
        for (Target target : run.targets()) {
            Sheet sheet = run.of(target.side());
            WatchedLoad busy = of(run, target, BUSY);
            Samples alone = of(run, target, 1).samples(); // one at a time: no request waits for a connection or a core
            sheet.add(Metric.SESSIONS, busy.samples().descriptions("backend").size());
            busy.mostBackends().ifPresent(most -> sheet.add(Metric.SESSIONS_AT_ONCE, most));
            if (busy.mostBackends().isEmpty()) {
                run.leaveOut(
                        Topic.CONNECTION_STRATEGY, target.side(), "Sessions at once: only a local run can count them.");
            }
            sheet.add(Metric.CONNECT, Median.of(alone.durations("connect")));
        }
    }

    /** Measures how many processes serve them, and whether requests share a process at the same moment. */
    void processes(Run run) {
        for (Target target : run.targets()) {
            int together = 0;
            for (int concurrency : CONCURRENCIES) {
                Samples samples = of(run, target, concurrency).samples();
                run.of(target.side(), Integer.toString(concurrency))
                        .add(Metric.PROCESSES, samples.descriptions("instance").size());
                together = Math.max(together, samples.mostAtOnceInOneInstance());
            }
            run.of(target.side()).add(Metric.STATE_SEEN, together > 1 ? 1 : 0);
        }
    }

    /** Measures how long each request spends on the schema. */
    void schema(Run run) {
        for (Target target : run.targets()) {
            Sheet sheet = run.of(target.side());
            Samples samples = of(run, target, 1).samples();
            sheet.add(
                    Metric.SCHEMA_CHECKS,
                    samples.durations("schema")
                            .filter(millis -> millis > ROUND_TRIP_MS)
                            .count());
            sheet.add(Metric.SCHEMA_TIME, Median.of(samples.durations("schema")));
        }
    }

    private WatchedLoad of(Run run, Target target, int concurrency) {
        return found.computeIfAbsent(
                new Key(target.side(), concurrency),
                key -> WatchedLoad.of(run, target, concurrency, () -> {
                    Samples samples = target.byClients(concurrency, COUNT, Endpoint.GET_USER);
                    return run.keep(samples, Topic.STATE, target.side(), concurrency + " clients", 1);
                }));
    }
}
