package dev.twins.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.plan.answer.SimulationProgress.Phase;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class SimulationProgressTest {
    @Test
    void timeToGoIsWhatTheRequestsStillToComeWillTakeAtTheSamePace() {
        try (SimulationProgress progress = new SimulationProgress(new PrintStream(OutputStream.nullOutputStream()))) {
            progress.expect(Phase.DESIGNS, 200);
            progress.expect(Phase.RANGES, 800);
            progress.expect(Phase.GRID, 1_000);
            assertThat(progress.sentence(3)).isEqualTo("Simulating both designs, 3 s so far");

            progress.during(Phase.DESIGNS, () -> simulated(progress, 200));
            progress.during(Phase.RANGES, () -> simulated(progress, 200));
            // 400 took 10 s; 600 of the ranges and 1,000 of the grid are to come
            assertThat(progress.sentence(10)).isEqualTo("Simulating the best and the worst case, about 40 s to go");

            progress.during(Phase.GRID, () -> simulated(progress, 100));
            assertThat(progress.sentence(10)).isEqualTo("Simulating the sliders' positions, about 18 s to go");
        }
    }

    @Test
    void phaseThatTakesLongerThanExpectedNeverLeavesLessThanNothing() {
        try (SimulationProgress progress = new SimulationProgress(new PrintStream(OutputStream.nullOutputStream()))) {
            progress.expect(Phase.FLIPS, 10);
            progress.during(Phase.FLIPS, () -> simulated(progress, 1_000));

            assertThat(progress.sentence(10)).isEqualTo("Looking for what flips the answer, about 1 s to go");
        }
    }

    private static int simulated(SimulationProgress progress, int requests) {
        progress.simulated(requests);
        return requests;
    }
}
