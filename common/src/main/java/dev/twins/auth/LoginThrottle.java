package dev.twins.auth;

import dev.twins.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a password be looked at only as often as the account's past allows, whether or not there is such an account. The
 * count is the database's, so it holds for all instances.
 */
final class LoginThrottle {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final byte[] account;

    /** @param email as the client wrote it, an address or not */
    LoginThrottle(String email) {
        try {
            byte[] address = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            account = MessageDigest.getInstance("SHA-256").digest(address);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Asks for one attempt; waits its turn while as many as are left are pending.
     *
     * @throws Refusal.Throttled if too many failed
     * @throws Refusal.Unavailable if the turn does not come in time
     */
    void enter(Connection connection) throws SQLException {
        AttemptRepository.forgetOld(connection);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!tryEnter(connection)) {
            if (System.nanoTime() > deadline) {
                throw new Refusal.Unavailable("Too many log-ins for this account at once", PATIENCE, null);
            }
            pause();
        }
    }

    /** Tells how the attempt ended. */
    void leave(Connection connection, boolean success) throws SQLException {
        AttemptRepository.change(
                connection,
                account,
                (attempts, now) -> Optional.of(success ? attempts.succeeded() : attempts.failed(now)));
    }

    private boolean tryEnter(Connection connection) throws SQLException {
        return AttemptRepository.change(connection, account, (attempts, now) -> {
            if (attempts.isBlocked(now)) {
                throw new Refusal.Throttled(wait(now, attempts.blockedUntil()));
            }
            return Optional.of(attempts).filter(Attempts::hasRoom).map(a -> a.granted(now));
        });
    }

    /** In whole seconds, and never so short that the next attempt comes too early. */
    private static Duration wait(Instant now, Instant until) {
        return Duration.ofSeconds(Duration.between(now, until).toSeconds() + 1);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("The server is stopping", PATIENCE, e);
        }
    }
}
