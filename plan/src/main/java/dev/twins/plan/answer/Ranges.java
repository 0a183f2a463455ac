package dev.twins.plan.answer;

import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.log.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How far each figure moves with its inputs: every run of each design.
 *
 * <p>The best and the worst case take that end of all ranges at once. Two more runs draw other random numbers.
 */
record Ranges(List<List<Result>> runs) {
    private static final int MOST = 1_000_000;
    private static final int SEEDS = 3;

    /** The lowest and the highest value of a figure. */
    record Range(double from, double to) {}

    /** @param uncertainty of the log's mean rate, as a share of it */
    static Ranges of(
            Requests log, CostModel usual, Wishes wishes, Scenario today, List<Result> results, double uncertainty) {
        List<List<Result>> runs = new ArrayList<>(List.of(results));
        for (Case which : List.of(Case.BEST, Case.WORST)) {
            Scenario there = today.withTraffic(which.of(1 - uncertainty, 1, 1 + uncertainty));
            runs.add(new Laboratory(log, Inputs.of(usual, wishes, which, 1), MOST).results(there));
        }
        for (int seed = 2; seed <= SEEDS; seed++) {
            runs.add(new Laboratory(log, Inputs.of(usual, wishes, Case.USUAL, seed), MOST).results(today));
        }
        return new Ranges(runs);
    }

    Range of(Result result, ToDoubleFunction<Result> figure) {
        int design = result.design().ordinal();
        DoubleStream values = runs.stream().mapToDouble(run -> figure.applyAsDouble(run.get(design)));
        var summary = values.summaryStatistics();
        return new Range(summary.getMin(), summary.getMax());
    }
}
