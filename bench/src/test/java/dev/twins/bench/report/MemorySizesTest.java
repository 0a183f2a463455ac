package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.plan.cost.Prices;
import org.junit.jupiter.api.Test;

class MemorySizesTest {
    private final MemorySizes sizes = new MemorySizes(new Figures(MadeUp.results()), Prices.shipped());

    @Test
    void cheapestAndFastestSizeAreNamed() {
        assertThat(sizes.says())
                .startsWith(
                        "A GET is cheapest with 512 MB ($0.32 a million) and fastest with 1,769 MB (p50 11 ms).",
                        "A log-in is cheapest with 1,769 MB ($2.76 a million) and fastest with 3,008 MB (p50 109 ms).");
    }

    @Test
    void formulaIsComparedWithTheMeasuredSizes() {
        // 4 ms of waiting and 8 ms of work; with 512 MB 2.2 ms of it need a second quota
        assertThat(sizes.says().get(2))
                .contains("-1 % with 512 MB,")
                .contains("-1 % with 1,024 MB,")
                .contains("-4 % with 1,769 MB.");
        // 5 ms of waiting and 105 ms of work: 353.6 ms with 512 MB, 178 ms with 1,024 MB
        assertThat(sizes.says().get(3))
                .contains("log-ins")
                .contains("-12 % with 512 MB,")
                .contains("-11 % with 1,024 MB,")
                .contains("-1 % with 1,769 MB.");
    }

    @Test
    void chartsMarkTheCheapestAndTheFastest() {
        assertThat(sizes.charts())
                .hasSize(2)
                .allSatisfy(chart ->
                        assertThat(chart.marks()).extracting(Axis.Tick::label).containsExactly("cheapest", "fastest"));
    }
}
