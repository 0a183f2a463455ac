package dev.twins.plan.cost;

import dev.twins.plan.simulation.Quota;

/**
 * How long a function takes on AWS. Its memory buys a {@link Quota} of processor time. Computing beyond the quota takes longer; waiting
 * for the database does not. More than one processor makes one request no faster. Initialisation has a burst of a whole processor.
 */
final class FunctionTime {
    /** Standard deviations of a Poisson distribution beyond which it is empty. */
    private static final double TAIL = 10;

    private final Assumptions assumptions;
    private final MeasuredFunction function;
    private final Quota measured;
    private final Quota bought;

    FunctionTime(Assumptions assumptions, MeasuredFunction function) {
        this.assumptions = assumptions;
        this.function = function;
        measured = new Quota(function.vcpu());
        bought = Quota.of(function.memoryMb());
    }

    /** Milliseconds billed for a warm request. */
    double warm() {
        return held(function.durationMs(), function.cpuMs());
    }

    /** Milliseconds billed for a cold start. */
    double cold() {
        return function.initMs()
                + held(function.coldMs() - function.initMs(), function.coldCpuMs() - function.initMs());
    }

    /**
     * How many of the requests start cold: those whose environment was idle for too long, and those that replace an environment
     * at the end of its life.
     */
    double coldShare(double rate) {
        double replacing = Math.max(1, concurrency(rate)) / (rate * assumptions.of("life_seconds"));
        return Math.min(1, afterIdling(rate) + replacing);
    }

    /**
     * If requests come independently of each other (Poisson), so many find at least n others at work; these need one more
     * environment, which is gone if nobody needed it for too long.
     */
    private double afterIdling(double rate) {
        double others = concurrency(rate);
        double finding = StrictMath.exp(-others);
        double findingMore = 1;
        double cold = 0;
        for (int n = 0; n < others + TAIL * (1 + Math.sqrt(others)); n++) {
            cold += findingMore * StrictMath.exp(-rate * findingMore * assumptions.of("idle_seconds"));
            findingMore = Math.max(0, findingMore - finding);
            finding *= others / (n + 1);
        }
        return cold;
    }

    /** Milliseconds billed for the mean request. */
    double mean(double rate) {
        double cold = coldShare(rate);
        return (1 - cold) * warm() + cold * cold();
    }

    /** Warm requests at once, on average. */
    double concurrency(double rate) {
        return rate * warm() / 1_000;
    }

    private double held(double durationMs, double cpuMs) {
        double working = Math.max(0, cpuMs);
        double waiting = Math.max(0, durationMs - measured.elapsed(working));
        return waiting + bought.elapsed(working);
    }
}
