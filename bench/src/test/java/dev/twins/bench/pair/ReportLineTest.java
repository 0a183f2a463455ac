package dev.twins.bench.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportLineTest {
    @Test
    void aColdStartTellsItsInitialisation() {
        String line = "REPORT RequestId: 6b1f\tDuration: 12.35 ms\tBilled Duration: 313 ms\tMemory Size: 512 MB"
                + "\tMax Memory Used: 104 MB\tInit Duration: 300.20 ms";
        assertThat(ReportLine.parse(line)).hasValue(new ReportLine(12.35, 313, OptionalDouble.of(300.2)));
    }

    @Test
    void aWarmInvocationHasNone() {
        String line = "REPORT RequestId: 6b1f\tDuration: 2.00 ms\tBilled Duration: 3 ms\tMemory Size: 512 MB";
        assertThat(ReportLine.parse(line)).hasValue(new ReportLine(2, 3, OptionalDouble.empty()));
    }

    @Test
    void otherLinesAreNone() {
        assertThat(ReportLine.parse("{\"duration_ms\":3}")).isEmpty();
    }
}
