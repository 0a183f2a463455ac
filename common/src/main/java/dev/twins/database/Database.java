package dev.twins.database;

import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.trace.RequestTrace.Phase;
import dev.twins.waiting.Gate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/** Gives each request in its turn one connection, with the schema there, and takes it back whatever happens. */
public final class Database {
    /** For so long nobody else asks a database that did not answer. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Longer than a statement may take; a client is told within 5 s, also by a function that has to start first. */
    private static final Duration PATIENCE = Duration.ofMillis(3_500);

    private final ConnectionFactory connections;
    private final SchemaCheck schema;
    private final Gate gate;
    private volatile long lastSilence = System.nanoTime() - SILENCE_NANOS;
    private volatile long lastAnswer = lastSilence;

    /**
     * A database that is not looked at yet.
     *
     * @param gate lets in as many requests as there are connections
     */
    public Database(ConnectionFactory connections, SchemaCheck schema, Gate gate) {
        this.connections = connections;
        this.schema = schema;
        this.gate = gate;
    }

    /** What a request does with its connection, and what that gives. */
    @FunctionalInterface
    public interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Connects and makes sure that the schema is there.
     *
     * @throws Refusal if the database cannot be reached
     */
    public void prepare() {
        schema.forget();
        run(connection -> null);
    }

    /**
     * Counts the connections that carry the name of this one at this moment. Does not wait behind
     * the requests: that there are many of them does not make the database absent.
     *
     * @throws Refusal if the database cannot be reached
     */
    public Sessions sessions() {
        return connected(Sessions::count);
    }

    /**
     * Does something with a connection.
     *
     * @throws Refusal if the database cannot be reached, or cannot serve it now
     */
    public <T> T run(Query<T> query) {
        long came = System.nanoTime();
        return RequestTrace.current()
                .measure(
                        Phase.CONNECT,
                        () -> gate.pass(() -> {
                            if (came - lastSilence < SILENCE_NANOS) {
                                // Somebody has waited for it in vain: so that not everybody does, one after the other.
                                throw DatabaseFailure.silent();
                            }
                            return connected(query);
                        }));
    }

    private <T> T connected(Query<T> query) {
        try {
            return Patience.of(PATIENCE, () -> query(query));
        } catch (SQLException e) {
            DatabaseFailure failure = new DatabaseFailure(e);
            learnFrom(failure);
            throw failure.refusal();
        }
    }

    private <T> T query(Query<T> query) throws SQLException {
        RequestTrace timing = RequestTrace.current();
        try (Connection connection = timing.measure(Phase.CONNECT, connections::open)) {
            timing.servedBy(connection.unwrap(PGConnection.class).getBackendPID());
            try {
                timing.measure(Phase.SCHEMA, () -> {
                    schema.ensure(connection);
                    return null;
                });
                T result = timing.measure(Phase.QUERY, () -> query.run(connection));
                lastAnswer = System.nanoTime();
                return result;
            } catch (SQLException e) {
                if (new DatabaseFailure(e).isElsewhere()) {
                    connection.abort(Runnable::run); // a pool would lend it again
                }
                throw e;
            }
        }
    }

    private void learnFrom(DatabaseFailure failure) {
        long now = System.nanoTime();
        // While others have their answers, it is this connection that is silent, and not the database.
        if (failure.isSilence() && now - lastAnswer > SILENCE_NANOS / 2) {
            lastSilence = now;
        }
        if (failure.isElsewhere()) {
            schema.forget();
        }
        if (failure.isReadOnly()) {
            connections.renew();
        }
    }
}
