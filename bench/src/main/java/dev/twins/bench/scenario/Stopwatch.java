package dev.twins.bench.scenario;

/** Runs from its creation. */
final class Stopwatch {
    private static final double NANOS_PER_MS = 1e6;

    private final long begin = System.nanoTime();

    double millis() {
        return (System.nanoTime() - begin) / NANOS_PER_MS;
    }
}
