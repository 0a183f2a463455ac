package dev.twins.plan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A quarter of a processor: 5 ms in each period of 20 ms. */
class QuotaTest {
    private static final double PERIOD = 20;
    private static final double EACH = 5;
    private static final Quota QUARTER = Quota.of(1_769 / 4.0);

    @Test
    void computingWithinAQuotaTakesAsLongAsWithAWholeProcessor() {
        assertThat(QUARTER.elapsed(0)).isZero();
        assertThat(QUARTER.elapsed(2)).isEqualTo(2);
        assertThat(QUARTER.elapsed(EACH)).isEqualTo(EACH);
    }

    @Test
    void eachFurtherQuotaCostsAPeriod() {
        assertThat(QUARTER.elapsed(10)).isEqualTo(EACH + PERIOD);
        assertThat(QUARTER.elapsed(50)).isEqualTo(EACH + 9 * PERIOD);
    }

    @Test
    void wholeProcessorOrMoreNeverPauses() {
        assertThat(Quota.of(1_769).elapsed(500)).isEqualTo(500);
        assertThat(Quota.of(3_008).elapsed(500)).isEqualTo(500);
        assertThat(new Quota(1).computed(500)).isEqualTo(500);
    }

    @Test
    void computingIsFoundAgainInTheTimeThatItTook() {
        for (double cpu : new double[] {0, 1, EACH, 5.1, 8, 173.2}) {
            assertThat(QUARTER.computed(QUARTER.elapsed(cpu))).isCloseTo(cpu, within(1e-9));
        }
    }

    /** Runs the periods one by one, for invocations that begin and end anywhere in one. */
    @Test
    void periodsPlayedOneByOneTakeAsLongOnAverage() {
        int steps = 200;
        double sum = 0;
        double expected = 0;
        for (int start = 0; start < steps; start++) {
            for (int end = 0; end < steps; end++) {
                double cpu = EACH * (7 + (end + 0.5) / steps);
                sum += played(PERIOD * (start + 0.5) / steps, cpu);
                expected += QUARTER.elapsed(cpu);
            }
        }
        assertThat(sum / expected).isCloseTo(1, within(0.001));
    }

    private static double played(double begin, double cpu) {
        double now = begin;
        double left = cpu;
        while (true) {
            double untilRefill = PERIOD - now % PERIOD;
            double ran = Math.min(left, Math.min(EACH, untilRefill));
            left -= ran;
            if (left <= 1e-12) {
                return now + ran - begin;
            }
            now += untilRefill;
        }
    }
}
