package dev.twins.plan.cost;

/**
 * A container's task as it was measured, held to its processors.
 *
 * @param vcpu its processors
 * @param memoryMb its memory
 * @param capacity requests per second that it serves at most
 * @param bytes of a request and its answer
 * @param sent what it sends for a request
 */
public record MeasuredTask(double vcpu, double memoryMb, double capacity, double bytes, SentBytes sent) {}
