package dev.twins.plan.log;

/** A line does not follow its format. It carries no stack trace, because a log may hold a million such lines. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason without a word of the line itself */
    Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
