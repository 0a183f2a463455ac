package dev.twins.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final int MS = 1_000_000;

    @Test
    void timeWaitedShortensTheNextWait() throws Exception {
        Patience.of(Duration.ofSeconds(4), () -> {
            assertThat(Patience.left(3_000)).isEqualTo(3_000);
            assertThat(Patience.left(0)).isEqualTo(4_000);
            Patience.waited(1_500 * MS);
            assertThat(Patience.left(3_000)).isEqualTo(2_500);
            Patience.waited(2_500L * MS);
            assertThatThrownBy(() -> Patience.left(3_000)).isInstanceOf(SocketTimeoutException.class);
            return null;
        });
    }

    @Test
    void outsideARequestEachWaitHasOnlyItsOwnBound() throws Exception {
        Patience.waited(Duration.ofHours(1).toNanos());
        assertThat(Patience.left(3_000)).isEqualTo(3_000);
        assertThat(Patience.left(0)).isZero();
    }
}
