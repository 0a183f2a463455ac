package dev.twins.bench.report;

import dev.twins.bench.report.Figures.Pair;
import dev.twins.bench.results.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The few sentences that open the report. A sentence whose figures are missing is left out. */
final class Answer {
    private static final double MINUTELY = 1 / 60.0;
    private static final double BUSY = 100;

    private final Figures figures;
    private final Optional<CostView> cost;

    Answer(Figures figures, Optional<CostView> cost) {
        this.figures = figures;
        this.cost = cost;
    }

    List<String> sentences() {
        return Stream.of(
                        cost.map(CostView::verdict),
                        cost.map(Answer::money),
                        pair(Metric.P50, "GET /api/users/{id}")
                                .map(found ->
                                        say("A warm request takes %s on the container and %s on the function.", found)),
                        pair(Metric.CONNECT, "")
                                .map(found -> say(
                                        "The container borrows a connection in %s; the function opens one in %s.",
                                        found)),
                        pair(Metric.FIRST_ANSWER, "")
                                .map(found -> say(
                                        "A cold start takes %s on the container, before it is needed, and %s on the"
                                                + " function, while a user waits.",
                                        found)),
                        pair(Metric.HIGHEST_RATE, "")
                                .map(found -> say(
                                        "Here the container serves up to %s with p99 under 50 ms and the function %s;"
                                                + " on AWS a function grows by environments.",
                                        found)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String money(CostView cost) {
        return "One request a minute costs %s a month as a function and %s as containers; %s cost %s and %s. Both also need the database."
                .formatted(
                        cost.serverlessDollars(MINUTELY),
                        cost.containerDollars(MINUTELY),
                        Format.requests(BUSY),
                        cost.serverlessDollars(BUSY),
                        cost.containerDollars(BUSY));
    }

    private Optional<Pair> pair(Metric metric, String at) {
        return figures.pair(metric.row(), metric.key(), at);
    }

    private static String say(String sentence, Pair pair) {
        return sentence.formatted(Format.value(pair.container()), Format.value(pair.serverless()));
    }
}
