package dev.twins.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void tenFailuresBlockAndEachFurtherOneForTwiceAsLongButNotForEver() {
        Attempts attempts = failed(9);
        assertThat(attempts.isBlocked(NOW)).isFalse();
        long expected = 10;
        for (int failures = 10; failures < 40; failures++) {
            attempts = attempts.failed(NOW);
            assertThat(Duration.between(NOW, attempts.blockedUntil())).hasSeconds(Math.min(expected, 900));
            expected *= 2;
        }
    }

    @Test
    void asManyMayBePendingAsFailuresAreLeft() {
        Attempts attempts = failed(7);
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.hasRoom()).isTrue();
            attempts = attempts.granted(NOW);
        }
        assertThat(attempts.hasRoom()).isFalse();
    }

    @Test
    void afterTheBlockOneAtATimeIsLookedAt() {
        Attempts attempts = failed(10);
        assertThat(attempts.isBlocked(NOW.plusSeconds(9))).isTrue();
        assertThat(attempts.isBlocked(NOW.plusSeconds(10))).isFalse();
        assertThat(attempts.hasRoom()).isTrue();
        assertThat(attempts.granted(NOW).hasRoom()).isFalse();
    }

    @Test
    void successMakesUpForAllFailures() {
        assertThat(failed(9).granted(NOW).succeeded().failures()).isZero();
    }

    @Test
    void failuresAreForgottenAfterTheWindow() {
        Attempts attempts = failed(9);
        assertThat(attempts.at(NOW.plus(Attempts.WINDOW)).failures()).isEqualTo(9);
        assertThat(attempts.at(NOW.plus(Attempts.WINDOW).plusMillis(1)).failures())
                .isZero();
    }

    @Test
    void attemptWhoseInstanceDiedCountsAsFailed() {
        Attempts attempts = failed(2).granted(NOW).granted(NOW).at(NOW.plusSeconds(61));
        assertThat(attempts.failures()).isEqualTo(4);
        assertThat(attempts.pending()).isZero();
    }

    private static Attempts failed(int times) {
        return new Attempts(times - 1, 0, NOW, NOW).failed(NOW);
    }
}
