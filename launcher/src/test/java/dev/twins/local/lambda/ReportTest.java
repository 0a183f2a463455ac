package dev.twins.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void aWarmInvocationReadsAsOnAws() {
        Report report = new Report("id", micros(12_340), Duration.ZERO, 512, OptionalInt.of(98), "");
        assertThat(report.line())
                .isEqualTo("REPORT RequestId: id\tDuration: 12.34 ms\tBilled Duration: 13 ms"
                        + "\tMemory Size: 512 MB\tMax Memory Used: 98 MB");
    }

    @Test
    void theInitialisationIsBilledToo() {
        Report report = new Report("id", micros(12_340), micros(200_700), 512, OptionalInt.of(98), "");
        assertThat(report.line()).contains("\tBilled Duration: 214 ms").endsWith("\tInit Duration: 200.70 ms");
    }

    @Test
    void wholeMillisecondsAreNotRoundedUp() {
        assertThat(new Report("id", micros(3_000), Duration.ZERO, 512, OptionalInt.empty(), "").billedMillis())
                .isEqualTo(3);
    }

    @Test
    void figuresThatTheSystemLacksAreLeftOut() {
        Report report = new Report("id", micros(1_000), Duration.ZERO, 512, OptionalInt.empty(), "timeout");
        assertThat(report.line()).doesNotContain("Max Memory").endsWith("\tStatus: timeout");
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
