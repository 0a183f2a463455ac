package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTimesTest {
    private static final int COUNT = 200;

    private final Random chance = new Random(1);

    @Test
    void loadOnTheMachineCancelsOut() {
        PairedTimes times = pairs(1.1, 0.01);
        assertThat(times.factor()).isBetween(1.095, 1.105);
        assertThat(times.least()).isBetween(1.095, times.factor());
        assertThat(times.most()).isBetween(times.factor(), 1.105);
    }

    @Test
    void theIntervalGrowsWithRandomNoise() {
        PairedTimes times = pairs(1.1, 0.3);
        assertThat(times.least()).isLessThan(1.1);
        assertThat(times.most()).isGreaterThan(1.1);
        assertThat(times.most() - times.least()).isBetween(0.05, 0.2);
    }

    @Test
    void fewPairsGiveAWideInterval() {
        PairedTimes times = new PairedTimes(List.of(100L, 130L), List.of(100L, 100L));
        assertThat(times.least()).isEqualTo(1);
        assertThat(times.most()).isEqualTo(1.3);
    }

    /** Pairs of times on a machine that is at random up to five times slower. */
    private PairedTimes pairs(double factor, double spread) {
        List<Long> one = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            double machine = 1e8 * (1 + 4 * chance.nextDouble());
            one.add((long) (machine * factor * Math.exp(spread * chance.nextGaussian())));
            other.add((long) (machine * Math.exp(spread * chance.nextGaussian())));
        }
        return new PairedTimes(one, other);
    }
}
