package dev.twins.bench.report;

import dev.twins.bench.report.Figures.Pair;
import dev.twins.bench.report.Texts.About;
import dev.twins.bench.results.Topic;
import java.util.List;

/** Says the figures of a row of the comparison in plain words; figures that only one side has are left to the table. */
final class Sentences {
    private final Figures figures;

    Sentences(Figures figures) {
        this.figures = figures;
    }

    List<String> about(Topic topic, About about) {
        return about.says().entrySet().stream()
                .flatMap(says ->
                        figures
                                .pair(topic, says.getKey(), about.at())
                                .map(pair -> filled(says.getValue(), pair))
                                .stream())
                .toList();
    }

    private static String filled(String sentence, Pair pair) {
        return sentence.replace("{container}", Format.value(pair.container()))
                .replace("{serverless}", Format.value(pair.serverless()))
                .replace(
                        "{factor}",
                        Format.factor(
                                pair.container().value(), pair.serverless().value()))
                .replace("{at}", pair.at());
    }
}
