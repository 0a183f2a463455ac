package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final List<Row> rows = MadeUp.results().rows();

    @Test
    void answerIsMadeFromTheFigures() {
        List<String> sentences = Report.page(MadeUp.file()).answer;
        assertThat(sentences.get(0))
                .matches("Below \\d+ requests a second, day and night, the function is cheaper; .*");
        assertThat(sentences.get(1)).matches("A month of one request a minute costs \\$[\\d.]+ as a function .*");
        assertThat(sentences)
                .contains(
                        "A warm request (GET /api/users/{id}) takes 0.900 ms on the container and 5.40 ms on the function (p50); to borrow a connection takes the container 0.021 ms, to open one the function 4.20 ms.",
                        "From nothing to the first answer the container takes 8.20 s and the function 460 ms: the one is started before it is needed, for the other a user waits.");
    }

    @Test
    void whatWasNotMeasuredIsNotAnswered() {
        List<Row> some =
                rows.stream().filter(row -> row.row() == Topic.COLD_START).toList();
        assertThat(new Answer(new Figures(some), Optional.empty()).sentences())
                .singleElement()
                .asString()
                .startsWith("From nothing");
        assertThat(new Answer(new Figures(List.of()), Optional.empty()).sentences())
                .isEmpty();
    }
}
