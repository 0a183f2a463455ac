package dev.twins.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.twins.plan.answer.Prediction.Expected;
import dev.twins.plan.log.Recorder;
import dev.twins.plan.log.Requests;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * From made-up results with round figures, by hand. GET of one user takes the function 20 ms, 8 of them on the processor, and the
 * container 10 ms, 2 of them on the processor (a processor serves 500 a second). A cold start takes 300 ms.
 */
class RoundPredictionTest {
    private static final Path RESULTS = Path.of("src/test/resources/dev/twins/plan/answer/round-results.json");
    private static final String GET = "GET /api/users/{id}";
    private static final String LOGIN = "POST /auth/login";
    /** Latencies are kept with three digits. */
    private static final Percentage DIGITS = withinPercentage(0.1);

    @Test
    void functionWithAWholeProcessorTakesWhatWasMeasured() {
        Expected expected = prediction(oneASecond(60)).serverless(10, 1);

        assertThat(expected.p50()).isCloseTo(20, DIGITS);
        assertThat(expected.p99()).isCloseTo(300, DIGITS); // one of sixty, which starts cold
        assertThat(expected.coldStarts()).isEqualTo(1);
        assertThat(expected.sessions()).isEqualTo(1);
        assertThat(expected.cpu()).isCloseTo(60 * 8 + (250 - 8), DIGITS);
    }

    /** 512 MB buy 5.8 ms in each 20 ms, and the first 5.8 cost no pause; the 200 ms of initialisation have a whole processor. */
    @Test
    void functionHeldToItsQuotaPausesItsComputingOnly() {
        double firstPause = 20 - 20 * 512 / 1_769.0;
        Expected expected = prediction(oneASecond(60)).serverless(10, 0.29);

        assertThat(expected.p50()).isCloseTo(12 + 8 * 1_769 / 512.0 - firstPause, DIGITS);
        assertThat(expected.p99()).isCloseTo(200 + 50 + 50 * 1_769 / 512.0 - firstPause, DIGITS);
        assertThat(expected.cpu()).isCloseTo(60 * 8 + (250 - 8), DIGITS);
    }

    @Test
    void requestsAtOnceTakeAnEnvironmentAndASessionEach() {
        Expected expected = prediction(atOnce(3, GET)).serverless(10, 1);

        assertThat(expected.coldStarts()).isEqualTo(3);
        assertThat(expected.sessions()).isEqualTo(3);
        assertThat(expected.p50()).isCloseTo(300, DIGITS);
    }

    @Test
    void containerAloneTakesWhatWasMeasuredAndKeepsItsPool() {
        Expected expected = prediction(oneASecond(60)).container(2);

        assertThat(expected.p50()).isCloseTo(10, DIGITS);
        assertThat(expected.p99()).isCloseTo(10, DIGITS);
        assertThat(expected.sessions()).isEqualTo(20);
        assertThat(expected.cpu()).isCloseTo(60 * 2, DIGITS);
    }

    @Test
    void requestsAtOnceShareTheProcessorsAfterTheyWaited() {
        assertThat(prediction(atOnce(3, GET)).container(1).p50()).isCloseTo(8 + 3 * 2, DIGITS);
        assertThat(prediction(atOnce(3, GET)).container(2).p50()).isCloseTo(8 + 3 * 2 / 2.0, DIGITS);
        assertThat(prediction(atOnce(3, GET)).container(3).p50()).isCloseTo(8 + 2, DIGITS);
    }

    /** 19 connections serve requests: 19 are answered after 8 + 19 ms, 19 after twice that, and two after 10 ms more. */
    @Test
    void fortyRequestsAtOnceQueueForThePool() {
        Expected expected = prediction(atOnce(40, GET)).container(2);

        assertThat(expected.p50()).isCloseTo(2 * 27, DIGITS);
        assertThat(expected.p99()).isCloseTo(2 * 27 + 10, DIGITS);
    }

    @Test
    void whatALogInTakesLongerIsProcessorTime() {
        Expected expected = prediction(atOnce(1, LOGIN)).container(2);

        assertThat(expected.p50()).isCloseTo(60, DIGITS);
        assertThat(expected.cpu()).isCloseTo(2 + 50, DIGITS);
    }

    private static Prediction prediction(Requests log) {
        return Prediction.of(RESULTS, log);
    }

    private static Requests oneASecond(int seconds) {
        return requests(seconds, 1_000_000, GET);
    }

    private static Requests atOnce(int requests, String route) {
        return requests(requests, 0, route);
    }

    private static Requests requests(int count, long microsBetween, String name) {
        Recorder recorder = new Recorder();
        int route = recorder.route(name);
        for (int at = 0; at < count; at++) {
            recorder.add(at * microsBetween, -1, route, 200, 0);
        }
        return recorder.sorted();
    }
}
