package dev.twins.container;

import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** One look at a time, for all who ask meanwhile or within the next quarter of a second: each look takes what requests need. */
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
