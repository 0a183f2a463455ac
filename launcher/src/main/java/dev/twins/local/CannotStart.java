package dev.twins.local;

/** Something a person has to put right; the message says what. */
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
