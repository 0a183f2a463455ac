package dev.twins.bench.report;

import dev.twins.bench.report.Figures.Pair;
import dev.twins.bench.report.Words.About;
import dev.twins.bench.report.Words.Figure;
import dev.twins.bench.results.Topic;
import dev.twins.plan.cost.Prices;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of the comparison for the templates. */
final class TopicView {
    /** A table with more lines is folded. */
    private static final int MOST_LINES = 15;

    final String id;
    final String title;
    final About about;
    final List<String> reasons;
    final List<Chart> charts;
    final List<Table.Group> groups;
    final List<String> says;
    /** The sentences that open the report. */
    final List<String> opens;

    private final Optional<Headline> headline;

    TopicView(Topic topic, About about, Figures figures, Prices prices) {
        this.about = about;
        id = topic.key();
        title = topic.title();
        reasons = figures.reasons(topic);
        MemorySizes sizes = new MemorySizes(about, figures, prices);
        charts = Stream.concat(
                        topic == Topic.MEMORY_SIZES ? sizes.charts().stream() : Stream.empty(),
                        Charts.of(topic, about, figures).stream())
                .toList();
        groups = new Table(topic, about, figures).groups();
        says = topic == Topic.MEMORY_SIZES ? sizes.says() : sentences(topic, figures, Figure::says);
        opens = sentences(topic, figures, Figure::opens);
        headline = figures.pair(topic, about.headline(), about.at()).map(pair -> Headline.of(pair, about));
    }

    boolean measured() {
        return !groups.isEmpty();
    }

    /** Whether the summary shows it, by a single figure. */
    boolean summarised() {
        return about.headline() != null;
    }

    boolean folded() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum() > MOST_LINES;
    }

    /** Its figure in the summary, with both values; empty if it was not measured. */
    List<Headline> headline() {
        return headline.stream().toList();
    }

    /** A sentence whose figures are missing is left out. */
    private List<String> sentences(Topic topic, Figures figures, Function<Figure, String> sentence) {
        return about.figures().entrySet().stream()
                .filter(figure -> sentence.apply(figure.getValue()) != null)
                .flatMap(figure -> figures
                        .pair(topic, figure.getKey(), about.at())
                        .filter(pair ->
                                figure.getValue().isTrueOf(pair.container().value()))
                        .map(pair -> filled(sentence.apply(figure.getValue()), pair))
                        .stream())
                .toList();
    }

    private static String filled(String sentence, Pair pair) {
        double container = pair.container().value();
        double serverless = pair.serverless().value();
        return sentence.replace("{container}", Format.value(pair.container()))
                .replace("{serverless}", Format.value(pair.serverless()))
                .replace("{factor}", Format.factor(container, serverless))
                .replace("{at}", pair.at());
    }
}
