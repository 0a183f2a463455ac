package dev.twins.bench.scenario;

/** Waits. */
final class Pause {
    private Pause() {}

    /** @throws IllegalStateException if the run is being stopped */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
