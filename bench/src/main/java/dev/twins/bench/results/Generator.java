package dev.twins.bench.results;

/**
 * The load generator's own error: the same load against a server that does nothing, on the same machine.
 *
 * @param rate requests per second
 * @param p50Ms the latency that it measures of that server
 * @param p99Ms the same
 * @param lateP99Ms how late it sent a request behind its schedule
 * @param errors requests that failed
 */
public record Generator(double rate, double p50Ms, double p99Ms, double lateP99Ms, long errors) {}
