package dev.twins.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Supplier<Call> CALLS = () -> Call.get("/");
    private static final int STALL_MS = 600;

    @Test
    void theScheduleIsThatOfTheRate() {
        try (TrivialServer server = new TrivialServer();
                Client client = new Client(URI.create("http://localhost:" + server.port()))) {
            Samples samples = OpenLoop.run(client, 200, Duration.ofSeconds(1), CALLS);
            assertThat(samples.size()).isEqualTo(200);
            assertThat(samples.errors()).isZero();
            for (int i = 1; i < samples.size(); i++) {
                assertThat(samples.all().get(i).due() - samples.all().get(0).due())
                        .isEqualTo(i * 5_000_000L);
            }
            assertThat(samples.all())
                    .allMatch(sample -> sample.sent() >= sample.due() && sample.done() > sample.sent());
        }
    }

    @Test
    void refusalsAreErrors() throws Exception {
        try (LocalServer server = new LocalServer(number -> number % 4 == 0 ? 503 : 200);
                Client client = new Client(server.url())) {
            assertThat(OpenLoop.run(client, 100, Duration.ofSeconds(1), CALLS).errors())
                    .isEqualTo(25);
            assertThat(ClosedLoop.run(client, 3, 40, CALLS).errors()).isEqualTo(10);
        }
    }

    @Test
    void unreachableServerIsAnErrorWithoutStatus() {
        try (Client client = new Client(URI.create("http://localhost:1"))) {
            Samples samples = OpenLoop.run(client, 100, Duration.ofMillis(100), CALLS);
            assertThat(samples.errors()).isEqualTo(10);
            assertThat(samples.all()).noneMatch(Sample::isAnswered);
            assertThat(samples.rate()).isZero();
        }
    }

    @Test
    void clientsThatGetNoAnswerGiveUp() {
        try (Client client = new Client(URI.create("http://localhost:1"))) {
            assertThat(ClosedLoop.run(client, 7, Duration.ofDays(1), CALLS).size())
                    .isEqualTo(7);
        }
    }

    @Test
    void aStallShowsInTheLatencyOfAllRequestsDueInIt() throws Exception {
        try (LocalServer server = new LocalServer(LoadTest::stallAtTheTenth);
                Client client = new Client(server.url())) {
            Samples samples = OpenLoop.run(client, 100, Duration.ofSeconds(1), CALLS);
            // Those due in the first 500 ms of the stall wait for 100 ms at least.
            assertThat(slow(samples)).isGreaterThanOrEqualTo(45);
        }
    }

    @Test
    void aStallShowsOnceWhereClientsWaitForTheirAnswers() throws Exception {
        try (LocalServer server = new LocalServer(LoadTest::stallAtTheTenth);
                Client client = new Client(server.url())) {
            assertThat(slow(ClosedLoop.run(client, 1, 100, CALLS))).isBetween(1L, 10L);
        }
    }

    private static int stallAtTheTenth(int number) throws InterruptedException {
        if (number == 10) {
            Thread.sleep(STALL_MS);
        }
        return 200;
    }

    private static long slow(Samples samples) {
        return samples.all().stream()
                .filter(sample -> sample.latencyNanos() >= 100_000_000)
                .count();
    }
}
