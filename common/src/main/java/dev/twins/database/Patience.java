package dev.twins.database;

import dev.twins.trace.RequestTrace.Work;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how long this thread waits for the database in all. The driver bounds each wait alone, and they add up: connecting,
 * each step of the log-in, each part of an answer. Only waiting counts: our own slow processor says nothing about the
 * database.
 */
final class Patience {
    private static final ThreadLocal<Patience> CURRENT = new ThreadLocal<>();

    private long nanosLeft;

    private Patience(long nanosLeft) {
        this.nanosLeft = nanosLeft;
    }

    /** Does work that waits for this long at most; a longer wait ends as a socket timeout. */
    static <T, E extends Exception> T of(Duration limit, Work<T, E> work) throws E {
        CURRENT.set(new Patience(limit.toNanos()));
        try {
            return work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * How long the next wait may be.
     *
     * @param mostMs the bound of this wait alone; like the result in milliseconds, and 0 for none
     * @throws SocketTimeoutException if nothing is left
     */
    static int left(int mostMs) throws SocketTimeoutException {
        Patience patience = CURRENT.get();
        if (patience == null) {
            return mostMs;
        }
        int leftMs = (int) TimeUnit.NANOSECONDS.toMillis(patience.nanosLeft);
        if (leftMs <= 0) {
            throw new SocketTimeoutException("The database took too long in all");
        }
        return mostMs == 0 ? leftMs : Math.min(mostMs, leftMs);
    }

    /** Counts a wait. */
    static void waited(long nanos) {
        Patience patience = CURRENT.get();
        if (patience != null) {
            patience.nanosLeft -= nanos;
        }
    }
}
