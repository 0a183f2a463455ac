package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void answerIsMadeFromTheFigures() {
        List<String> sentences = Report.page(MadeUp.file()).answer;
        assertThat(sentences.get(0))
                .matches("Below \\d+ requests a second, day and night, the function is cheaper; .*");
        assertThat(sentences.get(1)).matches("One request a minute costs \\$[\\d.]+ a month as a function .*");
        assertThat(sentences)
                .containsSubsequence(
                        "The container borrows a connection in 0.021 ms; the function opens one in 4.20 ms.",
                        "A cold start takes 8.20 s on the container, before it is needed, and 460 ms on the function,"
                                + " while a user waits.",
                        "A warm request takes 0.900 ms on the container and 5.40 ms on the function.");
    }

    @Test
    void unmeasuredFiguresAreNotAnswered() {
        assertThat(answer(Topic.COLD_START)).singleElement().asString().startsWith("A cold start takes");
        assertThat(answer(null)).isEmpty();
    }

    /** Of a run that measured one row. */
    private static List<String> answer(Topic topic) {
        Results all = MadeUp.results();
        List<Row> rows = all.rows().stream().filter(row -> row.row() == topic).toList();
        Results some = new Results(all.conditions(), all.status(), "", rows, List.of(), List.of(), null);
        return new PageView(some, null, "").answer;
    }
}
