package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumed;
import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;
import java.nio.file.Path;

/**
 * Everything besides the traffic that a simulation depends on.
 *
 * @param seed of what is drawn at random, such as durations
 */
record Inputs(MeasuredApi api, CostModel cost, Assumed assumed, boolean fastScaling, int seed) {
    private static final String PROCESSOR_SHARE = "processor_share";

    /** @throws IllegalArgumentException if the results lack a figure */
    static Inputs of(CostModel usual, Wishes wishes, Case which, int seed) {
        Path results = wishes.results();
        Assumed assumed = Assumed.usual().in(which);
        return new Inputs(
                MeasuredApi.in(results, which),
                which == Case.USUAL ? usual : CostModel.of(results, which),
                wishes.processorShare()
                        .map(share -> assumed.with(PROCESSOR_SHARE, share))
                        .orElse(assumed),
                wishes.fastScaling(),
                seed);
    }

    double processorShare() {
        return assumed.of(PROCESSOR_SHARE);
    }
}
