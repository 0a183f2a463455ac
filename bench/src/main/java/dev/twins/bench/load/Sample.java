package dev.twins.bench.load;

/**
 * What came of one request. Times are those of {@link System#nanoTime()}.
 *
 * @param due when it was to be sent
 * @param sent when it was
 * @param done when the whole answer was there, or the failure
 * @param status of HTTP; 0 if there was no answer
 * @param serverTiming the header's value, empty if there is none
 */
public record Sample(long due, long sent, long done, int status, String serverTiming) {
    /** From when it was due. */
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
