package dev.twins.plan.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twins.plan.log.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalsTest {
    private static final int ALL = Integer.MAX_VALUE;
    private final Requests log = MadeTraffic.week(0.2, Shape.EVENING, 5);

    @Test
    void onceIsTheLogItself() {
        Arrivals arrivals = Arrivals.of(log, 1, ALL);

        assertThat(arrivals.size()).isEqualTo(log.size());
        assertThat(arrivals.second(0)).isZero();
        assertThat(arrivals.second(log.size() - 1)).isEqualTo(log.seconds());
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "2", "3.7"})
    void multiplesComeInOrderWithinTheSameTime(double times) {
        Arrivals arrivals = Arrivals.of(log, times, ALL);

        assertThat((double) arrivals.size() / log.size()).isCloseTo(times, within(0.01));
        assertThat(arrivals.span()).isCloseTo(log.seconds(), within(5.0));
        for (int at = 1; at < arrivals.size(); at++) {
            assertThat(arrivals.second(at)).isGreaterThanOrEqualTo(arrivals.second(at - 1));
        }
    }

    @Test
    void partKeepsTheRate() {
        Arrivals arrivals = Arrivals.of(log, 1, 30_000);

        assertThat(arrivals.size()).isBetween(20_000, 31_000);
        assertThat(arrivals.size() / arrivals.span()).isCloseTo(log.size() / log.seconds(), within(0.02));
    }
}
