package dev.twins.database;

import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.trace.RequestTrace.Phase;
import dev.twins.waiting.Gate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.postgresql.PGConnection;

/** Gives each request, in turn, one connection to a database with the schema, and always takes it back. */
public final class Database {
    /** Without any answer for this long, a silent connection means a silent database; requests then fail for this long. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Longer than a statement may take; still a 503 within 5 s, even from a function that starts first. */
    private static final Duration PATIENCE = Duration.ofMillis(3_500);

    private final ConnectionFactory connections;
    private final SchemaCheck schema;
    private final Gate gate;
    private final LongSupplier nanoTime;
    private volatile long lastSilence;
    private volatile long lastAnswer;

    /**
     * Does not connect yet.
     *
     * @param gate lets in as many requests as there are connections
     */
    public Database(ConnectionFactory connections, SchemaCheck schema, Gate gate) {
        this(connections, schema, gate, System::nanoTime);
    }

    Database(ConnectionFactory connections, SchemaCheck schema, Gate gate, LongSupplier nanoTime) {
        this.connections = connections;
        this.schema = schema;
        this.gate = gate;
        this.nanoTime = nanoTime;
        lastSilence = nanoTime.getAsLong() - SILENCE_NANOS;
        lastAnswer = lastSilence;
    }

    /** What a request does with its connection. */
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
     * Counts the connections that have the name of this one. It does not queue behind requests: a long queue does not
     * mean that the database is absent.
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
        long came = nanoTime.getAsLong();
        return RequestTrace.current()
                .measure(
                        Phase.CONNECT,
                        () -> gate.pass(() -> {
                            if (came - lastSilence < SILENCE_NANOS) {
                                // An earlier request got no answer; the waiting ones must not time out one by one.
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
        try (Connection connection = timing.measure(Phase.CONNECT, this::open)) {
            timing.servedBy(connection.unwrap(PGConnection.class).getBackendPID());
            try {
                timing.measure(Phase.SCHEMA, () -> {
                    schema.ensure(connection);
                    return null;
                });
                T result = timing.measure(Phase.QUERY, () -> query.run(connection));
                lastAnswer = nanoTime.getAsLong();
                return result;
            } catch (SQLException e) {
                if (new DatabaseFailure(e).isElsewhere()) {
                    connection.abort(Runnable::run); // a pool would lend it again
                }
                throw e;
            }
        }
    }

    /** Whatever the reason: no statement of ours is at fault, and another connection may succeed. */
    private Connection open() throws SQLException {
        try {
            return connections.open();
        } catch (SQLException e) {
            throw new SQLTransientConnectionException(e);
        }
    }

    private void learnFrom(DatabaseFailure failure) {
        long now = nanoTime.getAsLong();
        // While other requests get answers, only this connection is silent, not the database.
        if (failure.isSilence() && now - lastAnswer > SILENCE_NANOS) {
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
