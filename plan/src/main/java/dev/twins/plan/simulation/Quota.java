package dev.twins.plan.simulation;

/**
 * The processor time that a function's memory buys: in each period of {@value #PERIOD_MS} ms a quota of memory / {@value #MB_PER_VCPU} MB
 * of the period. Whoever has used it up waits for the next period (kernel.org, "CFS Bandwidth Control").
 *
 * <p>An invocation finds the quota of its first period unused, so computing that needs no more takes as long as with a whole
 * processor. Whatever it needs beyond costs a pause of period − quota for each further quota. This is the mean over all places
 * in a period where an invocation may begin, and where its computing may end. Invocations that follow each other within a
 * period share its quota; we leave that out.
 *
 * @param share of a processor, 1 for a whole one
 */
public record Quota(double share) {
    public static final int MB_PER_VCPU = 1_769;
    public static final int PERIOD_MS = 20;

    /** No invocation computes on more than one processor. */
    public Quota {
        share = Math.min(1, share);
    }

    public static Quota of(double memoryMb) {
        return new Quota(memoryMb / MB_PER_VCPU);
    }

    /** Milliseconds from the begin to the end of so much computing. */
    public double elapsed(double cpuMs) {
        return cpuMs + Math.max(0, cpuMs / quota() - 1) * pause();
    }

    /** Milliseconds of computing in that time: the inverse. */
    public double computed(double elapsedMs) {
        return elapsedMs <= quota() ? elapsedMs : (elapsedMs + pause()) * share;
    }

    private double quota() {
        return PERIOD_MS * share;
    }

    private double pause() {
        return PERIOD_MS - quota();
    }
}
