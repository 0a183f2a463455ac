package dev.twins.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.plan.log.Recorder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final long SECOND = 1_000_000;

    @Test
    void busiestStretchKeepsItsTimesAndItsRoutes() {
        Recorder log = new Recorder();
        for (long second : new long[] {0, 100, 101, 109, 300}) {
            log.add(second * SECOND, 5, log.route("POST /auth/login"), 200, 1);
        }
        log.add(105 * SECOND, 5, log.route("GET /somewhere/else"), 404, 1);

        Replay replay = Replay.busiest(log.sorted(), Duration.ofSeconds(10));

        assertThat(replay.size()).isEqualTo(4);
        assertThat(replay.dueNanos(3)).isEqualTo(9_000_000_000L);
        assertThat(replay.requests().hasDuration(0)).isFalse();
        assertThat(route(replay, 1)).isEqualTo("POST /auth/login");
        assertThat(route(replay, 2)).isEqualTo("GET /api/users/{id}");
    }

    private static String route(Replay replay, int at) {
        return replay.requests().routeNames().get(replay.requests().route(at));
    }
}
