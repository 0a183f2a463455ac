package dev.twins.waiting;

import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace.Work;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a limited number of requests do something at once; the others wait in order of arrival. */
public final class Gate {
    private final Semaphore permits;
    private final WaitingRoom room;

    /**
     * A gate with nobody in it.
     *
     * @param atOnce how many it lets in at once
     * @param room where the others wait
     */
    public Gate(int atOnce, WaitingRoom room) {
        this.permits = new Semaphore(atOnce, true);
        this.room = room;
    }

    /**
     * Does the work in its turn.
     *
     * @throws Refusal if too many wait already, or the turn does not come in time
     */
    public <T, E extends Exception> T pass(Work<T, E> work) throws E {
        // tryAcquire() alone would let this request overtake those that wait.
        if (permits.hasQueuedThreads() || !permits.tryAcquire()) {
            room.await(limit -> permits.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS));
        }
        try {
            return work.run();
        } finally {
            permits.release();
        }
    }
}
