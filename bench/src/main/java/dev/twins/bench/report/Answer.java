package dev.twins.bench.report;

import dev.twins.bench.report.Figures.Pair;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures boiled down to the few sentences with which the report opens; a sentence without its figures is left out. */
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
        return Stream.of(cost.map(CostView::verdict), money(), latency(), start(), capacity())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> money() {
        return cost.map(view ->
                "A month of one request a minute costs %s as a function and %s as containers; of %s it costs %s and %s: containers and their load balancer cost nearly the same whether or not anybody comes, a function mostly what its requests do. The database, which both need, is left out."
                        .formatted(
                                view.serverlessDollars(MINUTELY),
                                view.containerDollars(MINUTELY),
                                Format.requests(BUSY),
                                view.serverlessDollars(BUSY),
                                view.containerDollars(BUSY)));
    }

    private Optional<String> latency() {
        Optional<Pair> latency = figures.pair(Topic.WARM_LATENCY, Metric.P50.key(), "GET /api/users/{id}");
        Optional<Pair> connect = figures.pair(Topic.CONNECTION_STRATEGY, Metric.CONNECT.key(), null);
        return latency.map(found -> "A warm request (%s) takes %s on the container and %s on the function (p50)%s."
                .formatted(
                        found.at(),
                        Format.value(found.container()),
                        Format.value(found.serverless()),
                        connect.map(Answer::connection).orElse("")));
    }

    private static String connection(Pair connect) {
        return "; to borrow a connection takes the container %s, to open one the function %s"
                .formatted(Format.value(connect.container()), Format.value(connect.serverless()));
    }

    private Optional<String> start() {
        return figures.pair(Topic.COLD_START, Metric.FIRST_ANSWER.key(), "")
                .map(found ->
                        "From nothing to the first answer the container takes %s and the function %s: the one is started before it is needed, for the other a user waits."
                                .formatted(Format.value(found.container()), Format.value(found.serverless())));
    }

    private Optional<String> capacity() {
        return figures.pair(Topic.THROUGHPUT, Metric.HIGHEST_RATE.key(), "")
                .map(found ->
                        "Here the container serves up to %s with p99 under 50 ms and the function %s; on AWS a function grows by environments, each with its share of a processor and a connection to the database."
                                .formatted(Format.value(found.container()), Format.value(found.serverless())));
    }
}
