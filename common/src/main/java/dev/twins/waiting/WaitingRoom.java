package dev.twins.waiting;

import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Where all waiting requests of this process are counted, whatever they wait for. */
public final class WaitingRoom {
    private static final int SEATS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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
        /** Waits for it; true if its turn came. */
        boolean comesWithin(Duration limit) throws InterruptedException;
    }

    /** @throws Refusal if too many wait already, or the turn does not come in time */
    void await(Turn turn) {
        try {
            if (taken.incrementAndGet() > seats) {
                throw Refusal.unavailable("Too many requests are waiting");
            }
            // Time spent waiting for something else counts, too.
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
