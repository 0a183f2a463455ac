package dev.twins.plan.cost;

/**
 * A function as it was measured, with a whole processor for itself.
 *
 * @param memoryMb its memory size
 * @param durationMs billed for a warm request
 * @param cpuMs processor time of a warm request
 * @param coldMs billed for a cold start, initialisation included
 * @param coldCpuMs processor time of a cold start
 * @param initMs the initialisation of a cold start
 */
public record MeasuredFunction(
        double memoryMb, double durationMs, double cpuMs, double coldMs, double coldCpuMs, double initMs) {
    /** The same with another memory size, and requests that take so many times as long. */
    public MeasuredFunction with(double otherMemoryMb, double durationFactor) {
        return new MeasuredFunction(
                otherMemoryMb, durationMs * durationFactor, cpuMs * durationFactor, coldMs, coldCpuMs, initMs);
    }
}
