package dev.twins.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of the log-ins of one account.
 *
 * <p>An attempt is granted before the password is looked at, and counts against the limit while it is pending: so many
 * at once cannot look at more passwords than one after the other could.
 *
 * @param failures how many failed within the window
 * @param pending how many were granted and are not decided yet
 * @param lastAttempt when the last one was granted
 * @param blockedUntil no attempt is granted before
 */
record Attempts(int failures, int pending, Instant lastAttempt, Instant blockedUntil) {
    static final int LIMIT = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_BLOCK = Duration.ofSeconds(10);
    private static final Duration LONGEST_BLOCK = WINDOW;
    /** Who granted itself an attempt and has not decided it since then has died: it counts as failed. */
    private static final Duration DECISION = Duration.ofSeconds(60);

    /** What is still true at this moment. */
    Attempts at(Instant now) {
        if (now.isAfter(lastAttempt.plus(WINDOW))) {
            return new Attempts(0, 0, now, now);
        }
        if (pending > 0 && now.isAfter(lastAttempt.plus(DECISION))) {
            return new Attempts(failures + pending, 0, lastAttempt, blockedUntil);
        }
        return this;
    }

    boolean isBlocked(Instant now) {
        return now.isBefore(blockedUntil);
    }

    /** Whether another attempt may be pending: up to the limit in all, and one at a time beyond it. */
    boolean hasRoom() {
        return pending < Math.max(1, LIMIT - failures);
    }

    Attempts granted(Instant now) {
        return new Attempts(failures, pending + 1, now, blockedUntil);
    }

    Attempts succeeded() {
        return new Attempts(0, Math.max(0, pending - 1), lastAttempt, blockedUntil);
    }

    /** Each failure from the limit on blocks for twice as long as the one before, but never for ever. */
    Attempts failed(Instant now) {
        int all = failures + 1;
        if (all < LIMIT) {
            return new Attempts(all, Math.max(0, pending - 1), lastAttempt, blockedUntil);
        }
        long block = FIRST_BLOCK.toSeconds() << Math.min(all - LIMIT, 10);
        Instant until = now.plusSeconds(Math.min(block, LONGEST_BLOCK.toSeconds()));
        return new Attempts(all, Math.max(0, pending - 1), lastAttempt, until);
    }
}
