package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.Measured;
import dev.twins.plan.cost.Prices;
import dev.twins.plan.log.Recorder;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.MadeTraffic;
import dev.twins.plan.traffic.Observer;
import dev.twins.plan.traffic.Shape;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Plans from the published results. */
final class Example {
    private static final int WHAT_IF = 50_000;
    private static final Path RESULTS = Path.of("../docs/results/results.json");

    private Example() {}

    static CostModel cost() {
        return new CostModel(Prices.shipped(), Assumptions.usual(), Measured.in(RESULTS, Case.USUAL));
    }

    static Wishes wishes() {
        return wishes(Optional.empty(), Optional.empty());
    }

    static Wishes wishes(Optional<Double> p99, Optional<Double> budget) {
        return new Wishes(RESULTS, p99, budget, Optional.empty(), Optional.empty(), false);
    }

    static Documents plan(Requests log, Wishes wishes) {
        try (SimulationProgress progress = new SimulationProgress(new PrintStream(OutputStream.nullOutputStream()))) {
            return new Planning(log, cost(), wishes, WHAT_IF, progress).plan(Observer.observe(log), "a test", 3, "abc");
        }
    }

    static Laboratory laboratory(Requests log) {
        return new Laboratory(log, Inputs.of(cost(), wishes(), Case.USUAL, 1), Integer.MAX_VALUE, simulated -> {});
    }

    /** A week of GET by id. */
    static Requests week(double rate) {
        return MadeTraffic.week(rate, Shape.CONSTANT, 9);
    }

    /** An hour of another application at one request a second, each as long as that. */
    static Requests hourOf(int millis) {
        Recorder recorder = new Recorder();
        int route = recorder.route("GET /something");
        for (int second = 0; second <= 3_600; second++) {
            recorder.add(second * 1_000_000L, millis * 1_000L, route, 200, 1_000_000);
        }
        return recorder.sorted();
    }

    static Scenario today() {
        return new Scenario(1, 1, 512, 2, 1, 1);
    }
}
