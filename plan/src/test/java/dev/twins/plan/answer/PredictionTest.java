package dev.twins.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.plan.answer.Prediction.Expected;
import dev.twins.plan.log.Recorder;
import dev.twins.plan.log.Requests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From the published results. */
class PredictionTest {
    private static final Path RESULTS = Path.of("../docs/results/results.json");
    private static final int SECONDS = 60;

    @Test
    void requestsOneAfterTheOtherMeetOneColdStartAndTakeOneSession() {
        Expected expected = prediction().serverless(10, 1);
        assertThat(expected.coldStarts()).isEqualTo(1);
        assertThat(expected.sessions()).isEqualTo(1);
        assertThat(expected.p50()).isLessThan(expected.p99());
    }

    @Test
    void anEnvironmentWithAShareOfAProcessorTakesLongerForAHashOnly() {
        Prediction logins = prediction("POST /auth/login");
        assertThat(logins.serverless(10, 0.29).p50())
                .isGreaterThan(2 * logins.serverless(10, 1).p50());
        assertThat(prediction().serverless(10, 0.29).p50())
                .isEqualTo(prediction().serverless(10, 1).p50());
    }

    @Test
    void theContainerHasNoColdStart() {
        assertThat(prediction().container(2).coldStarts()).isZero();
    }

    private static Prediction prediction() {
        return prediction("GET /api/users/{id}");
    }

    private static Prediction prediction(String route) {
        return Prediction.of(RESULTS, aRequestASecond(route));
    }

    private static Requests aRequestASecond(String name) {
        Recorder recorder = new Recorder();
        int route = recorder.route(name);
        for (int second = 0; second < SECONDS; second++) {
            recorder.add(second * 1_000_000L, -1, route, 200, 0);
        }
        return recorder.sorted();
    }
}
