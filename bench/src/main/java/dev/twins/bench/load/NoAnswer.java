package dev.twins.bench.load;

/** A server that does not answer. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
