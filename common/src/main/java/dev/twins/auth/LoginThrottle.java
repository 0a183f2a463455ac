package dev.twins.auth;

import dev.twins.refusal.Refusal;
import dev.twins.users.Email;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Throttles log-ins per account. The tenth failure blocks the account for ten seconds; each further failure doubles the
 * block, up to 15 minutes. Accounts that do not exist are treated alike.
 *
 * <p>A password's outcome is counted before it is returned, and not returned if it cannot be counted. So simultaneous guesses
 * gain nothing over consecutive ones. Count and clock are the database's, so all processes share them.
 */
final class LoginThrottle {
    /** By the same {@code lower} that finds the user, so that no spelling has a count of its own. */
    private static final String ACCOUNT = "sha256(convert_to(lower(?), 'UTF8'))";

    private static final String END = "f.last_failure + make_interval(secs => least(900, 10 * 2 ^ (f.failures - 10)))";
    private static final String BLOCKED = "(f.failures >= 10 and " + END + " > now())";
    private static final String LONG_PAST = "f.last_failure < now() - interval '15 minutes'";

    private static final String WAIT =
            "select ceil(extract(epoch from %s - now())) from failed_logins f where f.account = %s and %s"
                    .formatted(END, ACCOUNT, BLOCKED);

    private static final String FORGIVE =
            "delete from failed_logins f where f.account = %s and not %s".formatted(ACCOUNT, BLOCKED);

    private static final String COUNT = """
            insert into failed_logins as f (account, failures, last_failure) values (%s, 1, now())
            on conflict (account) do update
            set failures = case when %s then 1 else f.failures + 1 end, last_failure = now()
            where not %s""".formatted(ACCOUNT, LONG_PAST, BLOCKED);

    /** Each failure adds at most one row and deletes up to two old ones, so old rows do not pile up. */
    private static final String SWEEP = """
            delete from failed_logins where account in (
              select f.account from failed_logins f where %s order by f.last_failure limit 2 for update skip locked)""".formatted(LONG_PAST);

    private final Connection connection;
    private final String account;

    /**
     * @param claimed as the client wrote it
     * @param email the address that it is, if it is one
     */
    LoginThrottle(Connection connection, String claimed, Optional<Email> email) {
        this.connection = connection;
        this.account = email.map(Email::value).orElseGet(() -> "no address: " + digest(claimed));
    }

    /** @throws Refusal while the account is blocked */
    void check() throws SQLException {
        Optional<Duration> wait = findWait();
        if (wait.isPresent()) {
            throw Refusal.throttled(wait.get());
        }
    }

    /**
     * Forgives all failures.
     *
     * @throws Refusal if others failed so often meanwhile that the account is blocked
     */
    void succeed() throws SQLException {
        update(FORGIVE);
        check();
    }

    /**
     * Counts a failure.
     *
     * @throws Refusal if others failed so often meanwhile that the account is blocked
     */
    void fail() throws SQLException {
        if (update(COUNT) == 0) {
            throw Refusal.throttled(findWait().orElse(Duration.ofSeconds(1)));
        }
        // A transaction of its own: in one with the count, two log-ins could wait for each other's rows.
        try (PreparedStatement statement = connection.prepareStatement(SWEEP)) {
            statement.executeUpdate();
        }
    }

    private Optional<Duration> findWait() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAIT)) {
            statement.setString(1, account);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Duration.ofSeconds(row.getLong(1))) : Optional.empty();
            }
        }
    }

    private int update(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, account);
            return statement.executeUpdate();
        }
    }

    /** A text that is no address may hold characters that the database refuses. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
