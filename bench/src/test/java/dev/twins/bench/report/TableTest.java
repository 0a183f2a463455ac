package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void measuredRateHasABarAndAChosenOneHasNone() {
        assertThat(widths(Topic.WARM_UP, "requests served")).isNotEmpty().allMatch(width -> width > 0);
        assertThat(widths(Topic.SHUTDOWN, "at this fixed rate")).isNotEmpty().allMatch(width -> width == 0);
    }

    private static List<Double> widths(Topic topic, String label) {
        return new Table(topic, Words.topics().get(topic), new Figures(MadeUp.results()))
                .groups().stream()
                        .flatMap(group -> group.lines().stream())
                        .filter(line -> line.label().startsWith(label))
                        .flatMap(line -> line.cells().stream())
                        .map(Table.Cell::width)
                        .toList();
    }
}
