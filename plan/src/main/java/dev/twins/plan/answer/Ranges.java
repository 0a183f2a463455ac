package dev.twins.plan.answer;

import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How far each figure moves with its inputs: every run of each design.
 *
 * <p>The best and the worst case take that end of all ranges at once. Two more runs draw other random numbers.
 */
record Ranges(List<List<Result>> runs) {
    /** So many requests of a log are simulated in each of these runs. */
    static final int MOST = 1_000_000;

    private static final int SEEDS = 3;

    /** The lowest and the highest value of a figure. */
    record Range(double from, double to) {}

    /**
     * @param laboratories in which {@link #MOST} requests are simulated
     * @param uncertainty of the log's mean rate, as a share of it
     */
    static Ranges of(
            Function<Inputs, Laboratory> laboratories,
            CostModel usual,
            Wishes wishes,
            Scenario today,
            List<Result> results,
            double uncertainty) {
        List<List<Result>> runs = new ArrayList<>(List.of(results));
        for (Case which : List.of(Case.BEST, Case.WORST)) {
            Scenario there = today.withTraffic(which.of(1 - uncertainty, 1, 1 + uncertainty));
            runs.add(laboratories.apply(Inputs.of(usual, wishes, which, 1)).results(there));
        }
        for (int seed = 2; seed <= SEEDS; seed++) {
            runs.add(laboratories
                    .apply(Inputs.of(usual, wishes, Case.USUAL, seed))
                    .results(today));
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
