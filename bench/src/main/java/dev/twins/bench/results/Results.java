package dev.twins.bench.results;

import java.util.List;

/**
 * All results of a run.
 *
 * @param reason why the run is partial; empty if it is complete
 * @param distributions the distributions behind some of the rows
 * @param leftOut what was not measured, and why
 * @param generator null if it was not measured
 */
public record Results(
        Conditions conditions,
        Status status,
        String reason,
        List<Row> rows,
        List<Distribution> distributions,
        List<LeftOut> leftOut,
        Generator generator) {
    public Results {
        reason = reason == null ? "" : reason;
        rows = rows == null ? List.of() : List.copyOf(rows);
        distributions = distributions == null ? List.of() : List.copyOf(distributions);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }
}
