package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTest {
    @TempDir
    private Path folder;

    @Test
    void aPredictionMayBeAFifthOffAndNoMore() {
        assertThat(Table.verdict(0.2, 8, 10)).isEqualTo("within 20 %");
        assertThat(Table.verdict(0.2, 12, 10)).isEqualTo("within 20 %");
        assertThat(Table.verdict(0.2, 12.1, 10)).isEqualTo("missed");
        assertThat(Table.verdict(0.2, 7.9, 10)).isEqualTo("missed");
        assertThat(Table.verdict(0.2, 0, 0)).isEqualTo("within 20 %");
        assertThat(Table.verdict(0.2, 1, 0)).isEqualTo("missed");
    }

    @Test
    void reportAndReadmeShowBothFiguresAndTheMiss() throws IOException {
        Path file = MadeUp.in(folder);
        Report.draw(file);
        String line = "| latency p50 | 2 ms | 2.20 ms (within 20 %) | 9 ms | 20 ms (missed) |";
        assertThat(Files.readString(folder.resolve("report.md"))).contains(line).doesNotContain("{{");
        assertThat(Files.readString(folder.resolve("report.html")))
                .containsPattern("20 ms<span class=\"bar\"[^>]*></span><span class=\"span\">missed</span></td>");
        assertThat(Report.markdown(Report.page(file), "readme.md"))
                .contains(line)
                .contains("The planner simulated 120 requests")
                .contains("those of another run");
    }

    @Test
    void runWithoutPredictionDoesNotMentionIt() {
        Results made = MadeUp.results();
        Path file = MadeUp.in(
                folder,
                new Results(
                        made.conditions(),
                        made.status(),
                        made.reason(),
                        made.rows().stream()
                                .filter(row -> row.row() != Topic.PREDICTION)
                                .toList(),
                        made.distributions(),
                        made.leftOut(),
                        made.generator()));
        assertThat(Report.markdown(Report.page(file), "readme.md")).doesNotContain("redict");
    }
}
