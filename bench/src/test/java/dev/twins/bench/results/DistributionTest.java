package dev.twins.bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.results.Distribution.Quantile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void eachOfFewValuesIsKeptEvenIfTwoAreTheSame() {
        Distribution starts =
                Distribution.ofEach(Metric.FIRST_ANSWER, Side.SERVERLESS, "", List.of(300.0, 250.0, 300.0, 410.0));
        assertThat(starts.quantiles())
                .containsExactly(
                        new Quantile(25, 250), new Quantile(50, 300), new Quantile(75, 300), new Quantile(100, 410));
        assertThat(starts.row()).isEqualTo(Topic.COLD_START);
        assertThat(starts.unit()).isEqualTo(Unit.MILLISECONDS);
    }
}
