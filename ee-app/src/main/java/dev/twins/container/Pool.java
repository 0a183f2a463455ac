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

    private final DataSource source;
    /** By PostgreSQL process: the server lends a connection in a new proxy each time, which equals no other. */
    private final Map<Integer, Long> recentAnswers = new ConcurrentHashMap<>();

    Pool(DataSource source) {
        this.source = source;
    }

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
        Long last = recentAnswers.get(backend);
        if (last != null && System.nanoTime() - last < ASK_EVERY_NANOS) {
            return true;
        }
        return connection.isValid(ANSWER_LIMIT_S) && remember(backend);
    }

    private boolean remember(int backend) {
        long now = System.nanoTime();
        recentAnswers.values().removeIf(last -> now - last >= ASK_EVERY_NANOS); // also those of processes that ended
        recentAnswers.put(backend, now);
        return true;
    }
}
