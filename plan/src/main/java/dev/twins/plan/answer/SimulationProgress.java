package dev.twins.plan.answer;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says every other second what is simulated, and about how long the rest will take. A thread of its own does so, for a single run of
 * a long log takes several seconds.
 */
public final class SimulationProgress implements AutoCloseable {
    private static final long PAUSE_SECONDS = 2;
    private static final double NANOS = 1e9;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final long begin = System.nanoTime();
    private final Map<Phase, Long> expected = new EnumMap<>(Phase.class);
    private Phase phase = Phase.DESIGNS;
    private long inPhase;
    private long done;

    /** What a plan consists of, in its order. */
    enum Phase {
        DESIGNS("Simulating both designs"),
        RANGES("Simulating the best and the worst case"),
        FLIPS("Looking for what flips the answer"),
        GROWTH("Looking for what breaks first"),
        GRID("Simulating the sliders' positions");

        private final String what;

        Phase(String what) {
            this.what = what;
        }
    }

    public SimulationProgress(PrintStream out) {
        clock.scheduleAtFixedRate(
                () -> out.println(sentence((System.nanoTime() - begin) / NANOS)),
                PAUSE_SECONDS,
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    }

    /** About so many requests will be simulated in this phase. */
    synchronized void expect(Phase some, long requests) {
        expected.put(some, requests);
    }

    <T> T during(Phase next, Supplier<T> work) {
        begin(next);
        return work.get();
    }

    private synchronized void begin(Phase next) {
        phase = next;
        inPhase = 0;
    }

    synchronized void simulated(int requests) {
        inPhase += requests;
        done += requests;
    }

    /** The time to go assumes that each request takes as long as the ones before. */
    synchronized String sentence(double seconds) {
        if (done == 0) {
            return "%s, %.0f s so far".formatted(phase.what, seconds);
        }
        long toGo = Math.max(0, expected.getOrDefault(phase, 0L) - inPhase);
        for (Phase later : Phase.values()) {
            toGo += later.compareTo(phase) > 0 ? expected.getOrDefault(later, 0L) : 0;
        }
        return "%s, about %.0f s to go".formatted(phase.what, Math.max(1, seconds * toGo / done));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
