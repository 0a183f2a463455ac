package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.Backends;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A thousand requests to each side at some concurrency, sent once for all scenarios that look at them. */
final class ThousandRequests {
    static final int COUNT = 1_000;

    private final Map<Key, Found> found = new HashMap<>();

    /**
     * What came of them.
     *
     * @param mostBackends most database connections at once, if we can ask the database
     */
    record Found(Samples samples, OptionalInt mostBackends) {}

    private record Key(Side side, int concurrency) {}

    Found of(Run run, Target target, int concurrency) {
        return found.computeIfAbsent(new Key(target.side(), concurrency), key -> send(run, target, concurrency));
    }

    private static Found send(Run run, Target target, int concurrency) {
        target.byClients(concurrency, concurrency, Endpoint.GET_USER); // so that what is to be started has started
        if (run.pair().isEmpty()) {
            return new Found(keep(run, target, concurrency), OptionalInt.empty());
        }
        try (Backends backends = run.localPair().watchBackends(target.side())) {
            Samples samples = keep(run, target, concurrency);
            return new Found(samples, OptionalInt.of(backends.most()));
        }
    }

    private static Samples keep(Run run, Target target, int concurrency) {
        Samples samples = target.byClients(concurrency, COUNT, Endpoint.GET_USER);
        return run.keep(samples, Topic.STATE, target.side(), concurrency + " clients", 1);
    }
}
