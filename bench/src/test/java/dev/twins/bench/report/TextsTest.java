package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Map<Topic, Texts.About> texts = Texts.topics();

    @Test
    void everyRowOfTheComparisonIsExplained() {
        assertThat(texts).containsOnlyKeys(Topic.values());
        assertThat(texts.values()).allSatisfy(about -> {
            assertThat(about.why()).endsWith(".");
            assertThat(about.how()).endsWith(".");
        });
    }

    @Test
    void sentencesAreAboutFiguresThatAreMeasured() {
        texts.forEach((topic, about) -> {
            about.says()
                    .keySet()
                    .forEach(key -> assertThat(Metric.of(topic, key)).as(key).isPresent());
            if (topic != Topic.COST) {
                assertThat(Metric.of(topic, about.headline())).as(topic.title()).isPresent();
            }
        });
    }

    @Test
    void sentencesAreFilledIn() {
        Sentences sentences = new Sentences(new Figures(MadeUp.results().rows()));
        assertThat(sentences.about(Topic.CONNECTION_STRATEGY, texts.get(Topic.CONNECTION_STRATEGY)))
                .containsExactly(
                        "1,000 requests used 20 database sessions on the container and 1,000 on the function.",
                        "A connection took 0.021 ms to borrow on the container and 4.20 ms to open on the function: a factor of 200.");
        texts.forEach((topic, about) -> assertThat(sentences.about(topic, about))
                .hasSize(about.says().size())
                .noneMatch(sentence -> sentence.contains("{") && !sentence.contains("/{id}")));
    }

    @Test
    void whatIsKnownHasASourceAndADate() {
        assertThat(Texts.choices()).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.source()).matches("(https://.*)?");
            assertThat(choice.as_of()).matches("20\\d\\d-\\d\\d");
            assertThat(choice.question()).isNotBlank();
            assertThat(choice.container()).endsWith(".");
            assertThat(choice.serverless()).endsWith(".");
        });
    }
}
