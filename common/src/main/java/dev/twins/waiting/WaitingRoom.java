package dev.twins.waiting;

import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the requests of this process wait, whatever for. */
public final class WaitingRoom {
    private static final int SEATS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long SHORTEST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 800;

    private final int seats;
    private final Duration patience;
    private final AtomicInteger taken = new AtomicInteger();

    /** For 256 requests, each for 15 s in all. */
    public WaitingRoom() {
        this(SEATS, PATIENCE);
    }

    WaitingRoom(int seats, Duration patience) {
        this.seats = seats;
        this.patience = patience;
    }

    /** Something that a request waits for. */
    @FunctionalInterface
    interface Turn {
        /** Waits for it, and tells whether it came. */
        boolean comesWithin(Duration limit) throws InterruptedException;
    }

    /**
     * Waits for a turn that nobody will announce: the caller looks again afterwards. As each look costs work, this pause is up to
     * as long as the request has taken so far, within bounds: whoever waits long looks less and less often, and chance keeps
     * those who came together from looking together.
     *
     * @throws Refusal if too many wait already, or this request has waited long enough
     */
    public void pause() {
        long soFar = RequestTrace.current().elapsedNanos() / 1_000_000;
        long pause = Math.max(SHORTEST_PAUSE_MS, Math.min(soFar, LONGEST_PAUSE_MS));
        long chosen = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
        await(limit -> {
            Thread.sleep(Math.max(0, Math.min(chosen, limit.toMillis()))); // with one last look at the end
            return limit.toMillis() > 0;
        });
    }

    /** @throws Refusal if too many wait already, or the turn does not come in time */
    void await(Turn turn) {
        try {
            if (taken.incrementAndGet() > seats) {
                throw Refusal.unavailable("Too many requests are waiting");
            }
            // What the request has waited for something else counts, too.
            if (!turn.comesWithin(patience.minusNanos(RequestTrace.current().elapsedNanos()))) {
                throw Refusal.unavailable("The request could not be served within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The server is stopping");
        } finally {
            taken.decrementAndGet();
        }
    }
}
