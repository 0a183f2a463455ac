package dev.twins.bench.scenario;

import dev.twins.bench.pair.CpuLimit;
import java.util.List;
import java.util.Optional;

/** All of them. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * In the order in which they run: what leaves the machine as it was before what restarts and cuts.
     *
     * @param limit the processors of the container's task; empty if this machine cannot hold it to them
     */
    public static List<Scenario> all(Optional<CpuLimit> limit) {
        ThousandRequests thousand = new ThousandRequests();
        return List.of(
                new ConnectionStrategy(thousand),
                new State(thousand),
                new StartUp(thousand),
                new WarmLatency(),
                new RequestCost(),
                new Throughput(),
                new Scaling(),
                new Memory(),
                new TaskLimit(limit),
                new ColdStart(),
                new Shutdown(),
                new HealthChecks());
    }
}
