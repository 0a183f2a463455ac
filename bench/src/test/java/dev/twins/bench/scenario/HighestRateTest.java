package dev.twins.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.load.LocalServer;
import dev.twins.bench.results.Side;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class HighestRateTest {
    private static final int SERVICE_MS = 25;

    @Test
    void aServerThatNeeds25MsServesAtMost40ASecond() throws Exception {
        try (LocalServer server = new LocalServer(number -> {
                    Thread.sleep(SERVICE_MS);
                    return 200;
                });
                Target target = Target.at(Side.CONTAINER, server.url(), 0)) {
            double rate = new HighestRate(target, Duration.ofSeconds(1), Endpoint.ROOT).find();
            // Within a second a queue may still grow to what p99 allows.
            assertThat(rate).isPositive().isLessThan(46);
        }
    }

    @Test
    void aServerThatRefusesEverythingServesNoRate() throws Exception {
        try (LocalServer server = new LocalServer(number -> 503);
                Target target = Target.at(Side.CONTAINER, server.url(), 0)) {
            assertThat(new HighestRate(target, Duration.ofMillis(100), Endpoint.ROOT).find())
                    .isZero();
        }
    }
}
