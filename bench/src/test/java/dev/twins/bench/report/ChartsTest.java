package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    @Test
    void figuresOverARisingNumberMakeACurveWithATickForEach() {
        assertThat(charts(Topic.SCALING)).isNotEmpty().allSatisfy(chart -> {
            assertThat(chart.x().ticks())
                    .extracting(Axis.Tick::label)
                    .startsWith("1")
                    .endsWith("200");
            assertThat(chart.paths()).hasSize(2).allMatch(path -> path.line().startsWith("M0.00 "));
        });
    }

    @Test
    void fewNumbersStayInTheTable() {
        assertThat(new Figures(MadeUp.results()).of(Topic.STATE)).anyMatch(row -> Figures.isNumber(row.at()));
        assertThat(charts(Topic.STATE)).isEmpty();
    }

    @Test
    void everyColdStartIsADotWithoutLines() {
        assertThat(charts(Topic.COLD_START))
                .singleElement()
                .satisfies(chart -> assertThat(chart.paths())
                        .isNotEmpty()
                        .allMatch(path -> path.line().isEmpty() && path.dots().endsWith("h0")));
    }

    private static List<Chart> charts(Topic topic) {
        return Charts.of(topic, Words.topics().get(topic), new Figures(MadeUp.results()));
    }
}
