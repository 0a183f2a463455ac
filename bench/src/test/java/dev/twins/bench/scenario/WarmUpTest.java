package dev.twins.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void processIsWarmInTheFirstSecondWhoseRateIsNearThePeak() {
        double[] rates = {100, 500, 890, 910, 1_000};
        assertThat(WarmUp.firstAtLeast(900, rates)).isEqualTo(3);
        assertThat(WarmUp.firstAtLeast(100, rates)).isZero();
    }

    @Test
    void rateIsTheMeanOfThreeSeconds() {
        assertThat(WarmUp.smoothed(new double[] {100, 200, 300, 1_000})).containsExactly(200, 500);
    }
}
