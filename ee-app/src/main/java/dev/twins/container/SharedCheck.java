package dev.twins.container;

import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Runs one check at a time; callers during it, and for 250 ms after it, share its result. Each check uses a connection
 * and time that requests need.
 */
final class SharedCheck implements HealthCheck {
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final HealthCheck check;
    private HealthCheckResponse last;
    private long seen;

    SharedCheck(HealthCheck check) {
        this.check = check;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        if (last == null || System.nanoTime() - seen >= FRESH_NANOS) {
            last = check.call();
            seen = System.nanoTime();
        }
        return last;
    }
}
