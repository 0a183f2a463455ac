package dev.twins.bench.report;

import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds figures in the results, and what the report computes of them. */
record Figures(List<Row> rows, List<Distribution> distributions, List<LeftOut> leftOut) {
    Figures(Results results) {
        this(
                Stream.concat(results.rows().stream(), FormulaCheck.of(results.rows()))
                        .toList(),
                results.distributions(),
                results.leftOut());
    }

    List<Row> of(Topic topic) {
        return rows.stream().filter(row -> row.row() == topic).toList();
    }

    List<Distribution> spreads(Topic topic) {
        return distributions.stream()
                .filter(spread -> spread.row() == topic && !spread.quantiles().isEmpty())
                .toList();
    }

    /** Why figures of a row of the comparison are missing. */
    List<String> reasons(Topic topic) {
        return leftOut.stream()
                .filter(left -> left.row() == topic)
                .map(LeftOut::reason)
                .toList();
    }

    Optional<Row> row(Topic topic, String metric, String at, Side side) {
        return of(topic).stream()
                .filter(row -> row.metric().equals(metric) && row.at().equals(at) && row.side() == side)
                .findFirst();
    }

    /**
     * Both sides of a figure.
     *
     * @param preferred circumstance; if it is null or was not measured, the highest number is used, or else the first circumstance
     */
    Optional<Pair> pair(Topic topic, String metric, String preferred) {
        return of(topic).stream()
                .filter(row -> row.metric().equals(metric) && row.side() == Side.CONTAINER)
                .flatMap(row ->
                        row(topic, metric, row.at(), Side.SERVERLESS).map(other -> new Pair(row, other)).stream())
                .reduce((one, other) ->
                        other.at().equals(preferred) || number(other.at()) > number(one.at()) ? other : one);
    }

    static boolean isNumber(String at) {
        return at.matches("\\d+");
    }

    /** A circumstance that is a number, such as a concurrency; -1 if it is not. */
    static double number(String at) {
        return isNumber(at) ? Double.parseDouble(at) : -1;
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
