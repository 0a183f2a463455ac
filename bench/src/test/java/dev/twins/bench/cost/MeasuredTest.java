package dev.twins.bench.cost;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void whatTheRunDidNotMeasureIsNamed() {
        List<Row> rows = List.of(Row.of(Metric.MEMORY_SIZE, Side.SERVERLESS, "", 512));
        assertThatExceptionOfType(Measured.Missing.class)
                .isThrownBy(() -> Measured.in(rows))
                .withMessageContaining(Metric.CPU_TIME.meaning())
                .withMessageContaining(Metric.CAPACITY.meaning());
    }
}
