package dev.twins.bench.report;

import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds figures in the results. */
final class Figures {
    private final List<Row> rows;

    Figures(List<Row> rows) {
        this.rows = rows;
    }

    List<Row> of(Topic topic) {
        return rows.stream().filter(row -> row.row() == topic).toList();
    }

    Optional<Row> row(Topic topic, String metric, String at, Side side) {
        return of(topic).stream()
                .filter(row -> row.metric().equals(metric) && row.at().equals(at) && row.side() == side)
                .findFirst();
    }

    /**
     * Both sides of a figure.
     *
     * @param preferred circumstance; where it is null or was not measured, the highest concurrency or the first one
     */
    Optional<Pair> pair(Topic topic, String metric, String preferred) {
        Stream<Pair> pairs = of(topic).stream()
                .filter(row -> row.metric().equals(metric) && row.side() == Side.CONTAINER)
                .flatMap(row ->
                        row(topic, metric, row.at(), Side.SERVERLESS).map(other -> new Pair(row, other)).stream());
        return pairs.reduce((one, other) ->
                other.at().equals(preferred) || numberOf(other.at()) > numberOf(one.at()) ? other : one);
    }

    /** A circumstance that is a number, such as a concurrency; -1 if it is not. */
    static double numberOf(String at) {
        try {
            return Double.parseDouble(at);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** One figure of both sides, under the same circumstance. */
    record Pair(Row container, Row serverless) {
        String at() {
            return container.at();
        }

        boolean noisy() {
            return container.noisy() || serverless.noisy();
        }
    }
}
