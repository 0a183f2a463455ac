package dev.twins.refusal;

import org.assertj.core.api.Condition;

/** Expects that a request is refused. */
public final class Refused {
    private Refused() {}

    /** Holds for a refusal with this reason. */
    public static Condition<Throwable> refused(Reason reason) {
        return new Condition<>(
                thrown -> thrown instanceof Refusal refusal && refusal.reason() == reason, "refused: %s", reason);
    }
}
