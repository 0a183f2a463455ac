package dev.twins.auth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;

/** Keeps the attempts in the database, where all instances see them, and by the database's clock. */
final class AttemptRepository {
    /** Finds the row or makes it, and locks it until the transaction ends. */
    private static final String LOCK = """
            insert into login_attempts as a (account, failures, pending, last_attempt, blocked_until)
            values (?, 0, 0, now(), now())
            on conflict (account) do update set account = a.account
            returning failures, pending, last_attempt, blocked_until, clock_timestamp()""";

    private static final String UPDATE =
            "update login_attempts set failures = ?, pending = ?, last_attempt = ?, blocked_until = ? where account = ?";

    /** Each attempt adds one row at most and takes two old ones away, so the table holds what is recent and no more. */
    private static final String FORGET = """
            delete from login_attempts where account in (
              select account from login_attempts where last_attempt < now() - make_interval(secs => ?)
              order by last_attempt limit 2 for update skip locked)""";

    private AttemptRepository() {}

    /** Makes a new state of the present one and the time, or leaves it as it is. */
    @FunctionalInterface
    interface Change extends BiFunction<Attempts, Instant, Optional<Attempts>> {}

    /**
     * Changes what is known of an account, which nobody else can do meanwhile.
     *
     * @return whether there was a change
     */
    static boolean change(Connection connection, byte[] account, Change change) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Optional<Attempts> changed = lock(connection, account, change);
            if (changed.isPresent()) {
                store(connection, account, changed.get());
            }
            connection.commit();
            return changed.isPresent();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Forgets two accounts whose attempts are long past, if there are any. */
    static void forgetOld(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, Attempts.WINDOW.toSeconds());
            statement.executeUpdate();
        }
    }

    private static Optional<Attempts> lock(Connection connection, byte[] account, Change change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setBytes(1, account);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Instant now = instant(row, 5);
                Attempts present = new Attempts(row.getInt(1), row.getInt(2), instant(row, 3), instant(row, 4));
                return change.apply(present.at(now), now);
            }
        }
    }

    private static void store(Connection connection, byte[] account, Attempts attempts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            statement.setInt(1, attempts.failures());
            statement.setInt(2, attempts.pending());
            statement.setObject(3, attempts.lastAttempt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, attempts.blockedUntil().atOffset(ZoneOffset.UTC));
            statement.setBytes(5, account);
            statement.executeUpdate();
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
