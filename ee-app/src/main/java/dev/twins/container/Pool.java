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
 * The pool that web.xml defines and the server manages. A connection that may have died since it was used is asked first.
 *
 * <p>The server would ask too, but all free connections one after the other: with a database that hangs, 20 times in vain.
 */
final class Pool implements ConnectionFactory {
    /** A question is a round trip, as long as the statement itself. */
    private static final long ASK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int ANSWER_LIMIT_S = 1;

    /** A socket's timeout may come a little early, and a dead connection says so at once. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(ANSWER_LIMIT_S) / 2;

    /** Whoever was not lent for so long has probably ended. */
    private static final long FORGET_NANOS = TimeUnit.HOURS.toNanos(1);

    private final DataSource source;
    /** By PostgreSQL process: the server lends a connection in a new proxy each time, which equals no other. */
    private final Map<Integer, Known> connections = new ConcurrentHashMap<>();

    private volatile long renewed = System.nanoTime();

    Pool(DataSource source) {
        this.source = source;
    }

    /**
     * A connection.
     *
     * @param since when it was lent for the first time
     * @param lastAnswer when it answered the last question
     */
    private record Known(long since, long lastAnswer) {}

    /** @throws SQLTimeoutException if the database does not answer */
    @Override
    public Connection open() throws SQLException {
        int silent = 0;
        // At worst all of them have died, and one is opened anew.
        for (int attempt = 0; attempt <= Wiring.POOL_SIZE; attempt++) {
            long begin = System.nanoTime();
            Connection borrowed = source.getConnection();
            if (isUsable(borrowed)) {
                return borrowed;
            }
            // The first one may be alone in it; after a third one it would be told too late.
            if (System.nanoTime() - begin >= SILENCE_NANOS && ++silent > 1) {
                throw new SQLTimeoutException("The database does not answer");
            }
        }
        throw new SQLException("New connections die at once");
    }

    /** Once a second at most, so that a database that stays read-only has no more to do than to open the pool anew. */
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
            borrowed.abort(Runnable::run); // closed, it would be lent again
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
