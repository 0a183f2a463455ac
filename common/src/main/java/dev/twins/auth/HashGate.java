package dev.twins.auth;

import dev.twins.refusal.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets only so many hash passwords at once as cores and memory allow, so that a flood of log-ins leaves room for other
 * requests. Who comes too late waits, in the order of coming; who finds too many waiting is sent away.
 */
final class HashGate {
    private static final int MOST_WAITING = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** What one hash takes, doubled for the garbage of the one before. */
    private static final long BYTES_PER_HASH = 2L * PasswordHasher.MEMORY_KIB * 1024;

    private final Semaphore permits = new Semaphore(capacity(), true);
    private final AtomicInteger waiting = new AtomicInteger();

    /** @throws Refusal.Unavailable if too many wait already, or the turn does not come in time */
    <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void enter() {
        if (permits.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > MOST_WAITING
                    || !permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal.Unavailable("Too many passwords to check at once", PATIENCE, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("The server is stopping", PATIENCE, e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static int capacity() {
        Runtime runtime = Runtime.getRuntime();
        long byMemory = runtime.maxMemory() / 4 / BYTES_PER_HASH;
        return (int) Math.max(1, Math.min(runtime.availableProcessors(), byMemory));
    }
}
