package dev.twins.plan.cost;

/**
 * How long a function takes on AWS. Its share of a processor comes with its memory, {@value #MB_PER_VCPU} MB for a whole one. Processor
 * time takes the longer the smaller the share; time spent waiting for the database does not. More than one processor makes one
 * request no faster. Initialisation has a burst of a whole processor.
 */
public final class FunctionTime {
    static final double MB_PER_VCPU = 1_769;

    private final Assumptions assumptions;
    private final MeasuredFunction function;
    private final double stretch;

    FunctionTime(Assumptions assumptions, MeasuredFunction function) {
        this.assumptions = assumptions;
        this.function = function;
        stretch = Math.max(1, MB_PER_VCPU / function.memoryMb());
    }

    double stretch() {
        return stretch;
    }

    /** What a request that was measured with a whole processor takes with the share that a memory size buys. */
    public static double stretched(double durationMs, double cpuMs, double memoryMb) {
        return stretched(durationMs, cpuMs, 1, Math.max(1, MB_PER_VCPU / memoryMb));
    }

    /** Milliseconds billed for a warm request. */
    double warm() {
        return stretched(function.durationMs(), function.cpuMs());
    }

    /** Milliseconds billed for a cold start. */
    double cold() {
        return function.initMs()
                + stretched(function.coldMs() - function.initMs(), function.coldCpuMs() - function.initMs());
    }

    /**
     * How many of the requests start cold: those that come when the last environment was idle for too long, if requests come
     * independently of each other (Poisson), and those that replace an environment at the end of its life.
     */
    double coldShare(double rate) {
        double afterIdling = StrictMath.exp(-rate * assumptions.idleSeconds());
        double replacing = Math.max(1, concurrency(rate)) / (rate * assumptions.lifeSeconds());
        return Math.min(1, afterIdling + replacing);
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

    private double stretched(double durationMs, double cpuMs) {
        return stretched(durationMs, cpuMs, function.vcpu(), stretch);
    }

    private static double stretched(double durationMs, double cpuMs, double vcpu, double stretch) {
        double working = Math.max(0, cpuMs);
        double waiting = Math.max(0, durationMs - working / vcpu);
        return waiting + working * stretch;
    }
}
