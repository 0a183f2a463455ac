package dev.twins.plan.simulation;

/** A token bucket: it allows a burst of its size, and is full again after the time that it takes to refill. */
final class Bucket {
    private final double size;
    private final double perSecond;
    private double tokens;
    private double last;

    Bucket(double size, double refillSeconds) {
        this.size = size;
        perSecond = size / refillSeconds;
        tokens = size;
    }

    boolean take(double now) {
        tokens = Math.min(size, tokens + (now - last) * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
