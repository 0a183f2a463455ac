package dev.twins.bench;

import dev.twins.bench.load.Call;
import dev.twins.bench.load.Client;
import dev.twins.bench.load.ClosedLoop;
import dev.twins.bench.load.OpenLoop;
import dev.twins.bench.load.Samples;
import dev.twins.bench.load.TrivialServer;
import dev.twins.bench.results.Generator;
import dev.twins.bench.scenario.Plan;
import dev.twins.local.process.Child;
import java.net.URI;
import java.nio.file.Path;

/** Sends the load of the warm latencies to a server that does nothing: the latency measured there is the generator's own error. */
final class Calibration {
    private static final int CLIENTS = 5;

    private Calibration() {}

    static Generator measure(Plan plan, Path folder) {
        try (Child server = Child.start(TrivialServer.class, folder.resolve("trivial-server.log"));
                Client client = new Client(URI.create("http://localhost:" + server.line()))) {
            ClosedLoop.run(client, CLIENTS, plan.warmUp(), () -> Call.get("/"));
            Samples samples = OpenLoop.run(client, plan.rate(), plan.round(), () -> Call.get("/"));
            return new Generator(
                    plan.rate(), samples.latency(50), samples.latency(99), samples.lateness(99), samples.errors());
        }
    }
}
