package dev.twins.trace;

import java.util.Locale;

/**
 * What is known about the request that this thread serves. On both sides one thread serves a request from beginning to end.
 * Code outside a request writes to a trace that nobody reads.
 */
public final class RequestTrace {
    private static final ThreadLocal<RequestTrace> CURRENT = ThreadLocal.withInitial(() -> new RequestTrace(""));

    private final long begin = System.nanoTime();
    private final long[] spent = new long[Phase.values().length];
    private final String id;
    private long measured;
    private int backend;
    private String userId = "";

    private RequestTrace(String id) {
        this.id = id;
    }

    /** The measured phases; the rest of the total is the application's own work. */
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

    /**
     * Starts the trace of a request on this thread.
     *
     * @param id the request's id, which correlates the logs of all who handle it
     */
    public static void begin(String id) {
        CURRENT.set(new RequestTrace(id));
    }

    /** Forgets this thread's request. */
    public static void end() {
        CURRENT.remove();
    }

    /** The trace of the request that this thread serves. */
    public static RequestTrace current() {
        return CURRENT.get();
    }

    /** The request's id. */
    public String id() {
        return id;
    }

    /** Notes who asks. */
    public void askedBy(String id) {
        userId = id;
    }

    /** Who asks; empty while nobody knows. */
    public String userId() {
        return userId;
    }

    /** How long the request has been served, in nanoseconds; outside a request none has. */
    public long elapsedNanos() {
        return id.isEmpty() ? 0 : System.nanoTime() - begin;
    }

    /**
     * Does the work and adds its time to the phase, even when it fails. A phase measured within the work counts only for
     * itself.
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
     * @param processId the backend's process id, as {@code pg_stat_activity} has it; behind a pooler any number, unsigned, that
     *     stands for the session with the pooler
     */
    public void servedBy(int processId) {
        backend = processId;
    }

    /** Where the time went so far, as a {@code Server-Timing} header (W3C Server Timing, section 3), in milliseconds. */
    public String serverTiming() {
        long total = elapsedNanos();
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
            header.append("backend;desc=\"")
                    .append(Integer.toUnsignedString(backend))
                    .append("\", ");
        }
        return header.append("instance;desc=\"")
                .append(Instance.id())
                .append('"')
                .toString();
    }

    private static void metric(StringBuilder header, String name, long nanos) {
        long micros = nanos / 1000;
        header.append(name).append(";dur=").append(micros / 1000).append('.');
        String fraction = Long.toString(1000 + micros % 1000);
        header.append(fraction, 1, 4).append(", ");
    }
}
