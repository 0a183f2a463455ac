package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;

/**
 * Everything besides the traffic that a simulation depends on.
 *
 * @param seed of what is drawn at random, such as durations
 */
record Inputs(MeasuredApi api, CostModel cost, boolean fastScaling, int seed) {
    private static final String PROCESSOR_SHARE = "processor_share";

    /** @throws IllegalArgumentException if the results lack a figure */
    static Inputs of(CostModel usual, Wishes wishes, Case which, int seed) {
        CostModel cost = which == Case.USUAL ? usual : CostModel.of(wishes.results(), which);
        return new Inputs(
                MeasuredApi.in(wishes.results(), which),
                wishes.processorShare()
                        .map(share -> cost.with(cost.assumptions().with(PROCESSOR_SHARE, share)))
                        .orElse(cost),
                wishes.fastScaling(),
                seed);
    }

    Assumptions assumptions() {
        return cost.assumptions();
    }

    double processorShare() {
        return assumptions().of(PROCESSOR_SHARE);
    }
}
