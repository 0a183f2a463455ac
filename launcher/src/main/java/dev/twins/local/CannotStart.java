package dev.twins.local;

/** The start failed for a reason that a person can correct; the message says how. */
public final class CannotStart extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, and what to do */
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
