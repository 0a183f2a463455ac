package dev.twins.plan.cost;

/**
 * A function as it was measured.
 *
 * @param memoryMb its memory size
 * @param vcpu the share of a processor that it had, 1 for a whole one
 * @param durationMs billed for a warm request
 * @param cpuMs processor time of a warm request
 * @param coldMs billed for a cold start, initialisation included
 * @param coldCpuMs processor time of a cold start
 * @param initMs the initialisation of a cold start
 * @param sent what it sends for a request
 */
public record MeasuredFunction(
        double memoryMb,
        double vcpu,
        double durationMs,
        double cpuMs,
        double coldMs,
        double coldCpuMs,
        double initMs,
        SentBytes sent) {
    /** The same with another memory size, and requests that take so many times as long. */
    public MeasuredFunction with(double otherMemoryMb, double durationFactor) {
        return new MeasuredFunction(
                otherMemoryMb,
                vcpu,
                durationMs * durationFactor,
                cpuMs * durationFactor,
                coldMs,
                coldCpuMs,
                initMs,
                sent);
    }
}
