package dev.twins.bench.load;

/**
 * The outcome of one request. Times are those of {@link System#nanoTime()}.
 *
 * @param due when it was to be sent
 * @param sent when it was sent
 * @param done when the whole answer had arrived, or the request had failed
 * @param status of HTTP; 0 if there was no answer
 * @param serverTiming the header's value, empty if there is none
 */
public record Sample(long due, long sent, long done, int status, String serverTiming) {
    /** Counts from when the request was due. */
    public long latencyNanos() {
        return done - due;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public boolean isAnswered() {
        return status != 0;
    }
}
