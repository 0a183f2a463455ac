package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.Backends;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A load by so many clients at once.
 *
 * @param mostBackends most database connections at once meanwhile; empty if the run cannot ask the database
 */
record WatchedLoad(Samples samples, OptionalInt mostBackends) {
    /** Starts the environments first: cold starts are not measured here. */
    static WatchedLoad of(Run run, Target target, int concurrency, Supplier<Samples> load) {
        target.byClients(concurrency, concurrency, Endpoint.GET_USER);
        if (run.pair().isEmpty()) {
            return new WatchedLoad(load.get(), OptionalInt.empty());
        }
        try (Backends backends = run.localPair().watchBackends(target.side())) {
            Samples samples = load.get();
            return new WatchedLoad(samples, OptionalInt.of(backends.most()));
        }
    }
}
