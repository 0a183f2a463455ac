package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
    private static final Claim COLD_START = new Claim(
            new Claim.Bounds("about 30 s", 20_000.0, 40_000.0), new Claim.Bounds("below 500 ms", null, 500.0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000|500|holds",
                "40000|0|holds",
                "19999|500|container: less than claimed; function: holds",
                "40001|501|more than claimed",
                "30000|501|container: holds; function: more than claimed",
            })
    void claimHoldsWithinItsBounds(double container, double serverless, String verdict) {
        assertThat(COLD_START.verdict(container, serverless)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0,100000"})
    void claimWithoutBoundsIsNotJudged(double container, double serverless) {
        Claim claim = new Claim(new Claim.Bounds("by more tasks", null, null), COLD_START.serverless());
        assertThat(claim.verdict(container, serverless)).isEqualTo("cannot be seen on one machine");
    }
}
