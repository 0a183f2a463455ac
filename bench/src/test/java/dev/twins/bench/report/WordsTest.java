package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.report.Words.Figure;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** Not a single figure: see {@link AnswerTest}, {@link MemorySizesTest} and {@link PredictionTest}. */
    private static final Set<Topic> COMPUTED = Set.of(Topic.COST, Topic.MEMORY_SIZES, Topic.PREDICTION);

    private final Map<Topic, Words.About> words = Words.topics();

    @Test
    void everyRowOfTheComparisonIsExplained() {
        assertThat(words).containsOnlyKeys(Topic.values());
        assertThat(words.values()).allSatisfy(about -> {
            assertThat(about.why()).endsWith(".");
            assertThat(about.how()).endsWith(".");
        });
    }

    @Test
    void everyFigureThatIsMeasuredHasItsWordsAndNoOther() {
        words.forEach((topic, about) -> {
            assertThat(about.figures().keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Metric.values())
                            .filter(metric -> metric.row() == topic)
                            .map(Metric::key)
                            .toList());
            assertThat(about.figures().values()).extracting(Figure::label).doesNotContainNull();
            if (!COMPUTED.contains(topic)) {
                assertThat(about.figures()).as(topic.title()).containsKey(about.headline());
            }
        });
    }

    @Test
    void sentencesAreFilledIn() {
        Map<String, TopicView> views =
                Report.page(MadeUp.file()).topics.stream().collect(Collectors.toMap(view -> view.id, view -> view));
        assertThat(views.get("connection-strategy").says)
                .containsExactly(
                        "1,000 requests used 20 database sessions on the container and 1,000 on the function.",
                        "The container borrows a connection in 0.021 ms; the function opens one in 4.20 ms: a factor"
                                + " of 200.");
        views.remove(Topic.MEMORY_SIZES.key());
        assertThat(views.values())
                .allSatisfy(view -> assertThat(view.says)
                        .hasSize((int) view.about.figures().values().stream()
                                .filter(figure -> figure.says() != null)
                                .count())
                        .noneMatch(sentence -> sentence.contains("{") && !sentence.contains("/{id}")));
    }

    @Test
    void everyChoiceHasADateAndWholeSentences() {
        assertThat(Words.choices()).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.source()).matches("(https://.*)?");
            assertThat(choice.asOf()).matches("20\\d\\d-\\d\\d");
            assertThat(choice.question()).isNotBlank();
            assertThat(choice.container()).endsWith(".");
            assertThat(choice.serverless()).endsWith(".");
        });
    }
}
