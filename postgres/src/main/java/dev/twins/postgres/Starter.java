package dev.twins.postgres;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The thread that starts a server, as long as it does. Another one can make it give up. */
final class Starter {
    private Thread thread;

    /** This thread starts the server. */
    synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** From now on nothing interrupts this thread for it. */
    synchronized void end() {
        if (thread != null) {
            thread = null;
            Thread.interrupted();
            notifyAll();
        }
    }

    /** Waits for a start in progress, then interrupts it. */
    synchronized void giveUpAfter(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (thread != null && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread != null) {
            thread.interrupt();
        }
    }
}
