package dev.twins.auth;

import dev.twins.refusal.Refusal;
import dev.twins.users.Email;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Lets a password be looked at only as often as the account's past allows, whether or not there is such an account. The
 * count is the database's, so it holds for all instances.
 */
final class LoginThrottle {
    private final String account;

    /**
     * @param claimed as the client wrote it
     * @param email the address that it is, if it is one
     */
    LoginThrottle(String claimed, Optional<Email> email) {
        account = email.map(Email::value).orElseGet(() -> "no address: " + digest(claimed));
    }

    /**
     * Asks for one attempt.
     *
     * @return false if as many as are left are pending: the turn is yet to come
     * @throws Refusal if too many failed
     */
    boolean enter(Connection connection) throws SQLException {
        AttemptRepository.forgetOld(connection);
        return AttemptRepository.change(connection, account, (attempts, now) -> {
            if (attempts.isBlocked(now)) {
                throw Refusal.throttled(wait(now, attempts.blockedUntil()));
            }
            return Optional.of(attempts).filter(Attempts::hasRoom).map(a -> a.granted(now));
        });
    }

    /** Takes the attempt back: no password was looked at. */
    void cancel(Connection connection) throws SQLException {
        AttemptRepository.change(connection, account, (attempts, now) -> Optional.of(attempts.cancelled()));
    }

    /** Tells how the attempt ended. */
    void leave(Connection connection, boolean success) throws SQLException {
        AttemptRepository.change(
                connection,
                account,
                (attempts, now) -> Optional.of(success ? attempts.succeeded() : attempts.failed(now)));
    }

    /** In whole seconds, and never so short that the next attempt comes too early. */
    private static Duration wait(Instant now, Instant until) {
        return Duration.ofSeconds(Duration.between(now, until).toSeconds() + 1);
    }

    /** What is no address may hold characters that no database takes. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
