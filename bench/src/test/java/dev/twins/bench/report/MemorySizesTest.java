package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import dev.twins.plan.cost.Prices;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemorySizesTest {
    private final MemorySizes sizes =
            new MemorySizes(Words.topics().get(Topic.MEMORY_SIZES), new Figures(MadeUp.results()), Prices.shipped());

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
        assertThat(sizes.says().subList(2, 4))
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("GETs")
                        .contains("-1.0 % with 512 MB,")
                        .contains("-0.8 % with 1,024 MB,")
                        .contains("-4.0 % with 1,769 MB."));
        // 5 ms of waiting and 105 ms of work: 353.6 ms with 512 MB, 178 ms with 1,024 MB
        assertThat(sizes.says().subList(4, 6))
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("log-ins")
                        .contains("-12.0 % with 512 MB,")
                        .contains("-11.5 % with 1,024 MB,")
                        .contains("-0.9 % with 1,769 MB."));
    }

    @Test
    void stricterCheckDoesNotKnowWhatASmallShareAddsToTheProcessorTime() {
        List<Row> rows = List.of(
                Row.of(Metric.SIZE_GET_BILLED, Side.SERVERLESS, "a whole processor", 12),
                Row.of(Metric.SIZE_GET_CPU, Side.SERVERLESS, "a whole processor", 8),
                Row.of(Metric.SIZE_GET_BILLED, Side.SERVERLESS, "512", 20),
                Row.of(Metric.SIZE_GET_CPU, Side.SERVERLESS, "512", 10));
        Results measured =
                new Results(MadeUp.results().conditions(), Status.PARTIAL, "", rows, List.of(), List.of(), null);
        Words.About about = Words.topics().get(Topic.MEMORY_SIZES);
        Figures figures = new Figures(measured);

        // 4 ms of waiting; 10 ms of work need a pause of 10.3 ms with 512 MB, 8 ms one of 5.4 ms
        assertThat(new MemorySizes(about, figures, Prices.shipped()).says())
                .containsExactly(
                        "With the processor time of each size, the cost model's formula differs from the billed durations of"
                                + " GETs by +21.7 % with 512 MB (missed the 15 % aimed at).",
                        "With the processor time of a whole processor for all sizes, the formula differs from the billed durations of GETs by"
                                + " -12.9 % with 512 MB.");
        assertThat(new Table(Topic.MEMORY_SIZES, about, figures).groups().get(0).lines())
                .flatExtracting(line -> line.cells().stream()
                        .filter(cell -> !cell.note().isEmpty())
                        .toList())
                .extracting(Table.Cell::text, Table.Cell::note)
                .containsExactly(tuple("+21.7 %", "missed"), tuple("-12.9 %", "within 15 %"));
    }

    @Test
    void chartsMarkTheCheapestAndTheFastest() {
        assertThat(sizes.charts())
                .hasSize(2)
                .allSatisfy(chart ->
                        assertThat(chart.marks()).extracting(Axis.Tick::label).containsExactly("cheapest", "fastest"));
    }
}
