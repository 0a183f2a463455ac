package dev.twins.container;

import dev.twins.database.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;

/**
 * Lends connections of the pool that web.xml defines and the server manages. It validates a connection that may have
 * died since its last use.
 *
 * <p>The server's own validation checks all free connections one after the other, which means 20 waits if the database
 * hangs.
 */
final class Pool implements ConnectionFactory {
    /** A validation is a round trip and takes as long as the statement itself. */
    private static final long ASK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int ANSWER_LIMIT_S = 1;

    /** Half the limit, because a socket's timeout may come a little early. A dead connection fails much sooner. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(ANSWER_LIMIT_S) / 2;

    /** A connection that was not lent for so long has probably been closed. */
    private static final long FORGET_NANOS = TimeUnit.HOURS.toNanos(1);

    private final DataSource source;
    /** By PostgreSQL process, because the server wraps a connection in a new proxy each time it lends it. */
    private final Map<Integer, Known> connections = new ConcurrentHashMap<>();

    private volatile long renewed = System.nanoTime();

    Pool(DataSource source) {
        this.source = source;
    }

    /**
     * A connection that was lent before.
     *
     * @param since when it was lent for the first time
     * @param lastAnswer when it last answered a validation
     */
    private record Known(long since, long lastAnswer) {}

    /** @throws SQLTimeoutException if the database does not answer */
    @Override
    public Connection open() throws SQLException {
        int silent = 0;
        // At worst all of them are dead, and a new one is opened.
        for (int attempt = 0; attempt <= Wiring.POOL_SIZE; attempt++) {
            long begin = System.nanoTime();
            Connection borrowed = source.getConnection();
            if (isUsable(borrowed)) {
                return borrowed;
            }
            // One silent connection may have failed alone; a third would only add time.
            if (System.nanoTime() - begin >= SILENCE_NANOS && ++silent > 1) {
                throw new SQLTimeoutException("The database does not answer");
            }
        }
        throw new SQLException("New connections break at once");
    }

    /** At most once a second: otherwise a database that stays read-only would do little but open connections. */
    @Override
    public void renew() {
        long now = System.nanoTime();
        if (now - renewed >= ASK_EVERY_NANOS) {
            renewed = now;
        }
    }

    private boolean isUsable(Connection borrowed) throws SQLException {
        try {
            if (isAlive(borrowed.unwrap(BaseConnection.class))) {
                return true;
            }
            borrowed.abort(Runnable::run); // close() would return it to the pool
            return false;
        } catch (SQLException | RuntimeException e) {
            try (borrowed) {
                throw e;
            }
        }
    }

    private boolean isAlive(BaseConnection connection) throws SQLException {
        if (connection.isClosed()) {
            return false;
        }
        int backend = connection.getBackendPID();
        long now = System.nanoTime();
        Known known = connections.computeIfAbsent(backend, unknown -> new Known(now, now - ASK_EVERY_NANOS));
        if (known.since - renewed < 0) {
            connections.remove(backend);
            return false;
        }
        return now - known.lastAnswer < ASK_EVERY_NANOS || answers(connection, known.since);
    }

    private boolean answers(BaseConnection connection, long since) throws SQLException {
        boolean answers = connection.isValid(ANSWER_LIMIT_S);
        long now = System.nanoTime();
        if (answers) {
            connections.put(connection.getBackendPID(), new Known(since, now));
        }
        connections.values().removeIf(known -> now - known.lastAnswer > FORGET_NANOS);
        return answers;
    }
}
