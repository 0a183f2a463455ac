package dev.twins.bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void medianStandsForTheRounds() {
        Row row = Row.of(Metric.P50, Side.CONTAINER, "view", 0.2, 11, 10, 12);
        assertThat(row.value()).isEqualTo(11);
        assertThat(row.min()).isEqualTo(10);
        assertThat(row.max()).isEqualTo(12);
        assertThat(row.rounds()).isEqualTo(3);
        assertThat(row.noisy()).isFalse();
        assertThat(Row.of(Metric.P50, Side.CONTAINER, "view", 0.2, 10, 12).value())
                .isEqualTo(11);
    }

    @Test
    void roundsThatDisagreeByMoreThanTheBoundAreNoisy() {
        assertThat(Row.of(Metric.P50, Side.CONTAINER, "", 0.2, 9, 10, 11.1).noisy())
                .isTrue();
        assertThat(Row.of(Metric.P50, Side.CONTAINER, "", 0.2, 0, 0, 0).noisy()).isFalse();
    }
}
