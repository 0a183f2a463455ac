package dev.twins.refusal;

import org.assertj.core.api.Condition;

/** What a test expects of a request that is refused. */
public final class Refused {
    private Refused() {}

    /** A refusal for this reason. */
    public static Condition<Throwable> refused(Reason reason) {
        return new Condition<>(
                thrown -> thrown instanceof Refusal refusal && refusal.reason() == reason, "refused: %s", reason);
    }
}
