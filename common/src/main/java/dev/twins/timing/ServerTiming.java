package dev.twins.timing;

import java.util.Locale;

/**
 * The time one request spends, phase by phase, told to the client in the {@code Server-Timing} header (W3C Server
 * Timing, section 3). Milliseconds, with three decimals.
 *
 * <p>A request is served by one thread from beginning to end, on both sides; so the current timing belongs to the
 * thread. Code that runs outside a request measures into a timing that nobody reads.
 */
public final class ServerTiming {
    private static final ThreadLocal<ServerTiming> CURRENT = ThreadLocal.withInitial(ServerTiming::new);

    private final long begin = System.nanoTime();
    private final long[] spent = new long[Phase.values().length];
    private long measured;
    private int backend;

    private ServerTiming() {}

    /** The phases that are told apart; what is left of the total is the application's own work. */
    public enum Phase {
        /** Borrowing a connection from the pool, or opening one. */
        CONNECT,
        /** Making sure that the schema is there. */
        SCHEMA,
        /** The statement itself. */
        QUERY,
        /** Hashing a password. */
        HASH;

        private final String metric = name().toLowerCase(Locale.ROOT);
    }

    /** Work that may fail with a checked exception. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Starts the timing of a request on this thread. */
    public static void begin() {
        CURRENT.remove();
        CURRENT.get();
    }

    /** Forgets the timing of this thread's request. */
    public static void end() {
        CURRENT.remove();
    }

    /** The timing of the request that this thread serves. */
    public static ServerTiming current() {
        return CURRENT.get();
    }

    /**
     * Does the work and adds the time it took to the phase, also when it fails. What is measured within the work counts
     * for its own phase only.
     */
    public <T, E extends Exception> T measure(Phase phase, Work<T, E> work) throws E {
        long start = System.nanoTime();
        long measuredBefore = measured;
        try {
            return work.run();
        } finally {
            long elapsed = System.nanoTime() - start;
            spent[phase.ordinal()] += elapsed - (measured - measuredBefore);
            measured = measuredBefore + elapsed;
        }
    }

    /**
     * Notes which PostgreSQL process served the request.
     *
     * @param processId the backend's process id, as {@code pg_stat_activity} has it
     */
    public void servedBy(int processId) {
        backend = processId;
    }

    /** The header's value at this moment. */
    public String header() {
        long total = System.nanoTime() - begin;
        long app = total;
        StringBuilder header = new StringBuilder(160);
        for (Phase phase : Phase.values()) {
            app -= spent[phase.ordinal()];
            metric(header, phase.metric, spent[phase.ordinal()]);
        }
        metric(header, "app", app);
        metric(header, "total", total);
        Instance.takeInit().ifPresent(init -> metric(header, "init", init.toNanos()));
        if (backend != 0) {
            header.append("backend;desc=\"").append(backend).append("\", ");
        }
        return header.append("instance;desc=\"").append(Instance.ID).append('"').toString();
    }

    private static void metric(StringBuilder header, String name, long nanos) {
        long micros = nanos / 1000;
        header.append(name).append(";dur=").append(micros / 1000).append('.');
        String fraction = Long.toString(1000 + micros % 1000);
        header.append(fraction, 1, 4).append(", ");
    }
}
