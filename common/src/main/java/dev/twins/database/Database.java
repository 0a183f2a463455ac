package dev.twins.database;

import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.trace.RequestTrace.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Gives each request one connection, with the schema there, and takes it back whatever happens. */
public final class Database {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ConnectionFactory connections;
    private final SchemaCheck schema;

    public Database(ConnectionFactory connections, SchemaCheck schema) {
        this.connections = connections;
        this.schema = schema;
    }

    /** What a request does with its connection, and what that gives. */
    @FunctionalInterface
    public interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Connects and makes sure that the schema is there.
     *
     * @throws Refusal.Unavailable if the database cannot be reached
     */
    public void prepare() {
        schema.forget();
        run(connection -> null);
    }

    /**
     * Counts the connections that this application has open at this moment, on all its instances.
     *
     * @throws Refusal.Unavailable if the database cannot be reached
     */
    public Sessions sessions() {
        return run(Sessions::count);
    }

    /**
     * Does something with a connection.
     *
     * @throws Refusal.Unavailable if the database cannot be reached, or cannot serve it now
     */
    public <T> T run(Query<T> query) {
        RequestTrace timing = RequestTrace.current();
        try (Connection connection = timing.measure(Phase.CONNECT, connections::open)) {
            timing.servedBy(connection.unwrap(PGConnection.class).getBackendPID());
            timing.measure(Phase.SCHEMA, () -> {
                schema.ensure(connection);
                return null;
            });
            return timing.measure(Phase.QUERY, () -> query.run(connection));
        } catch (SQLException e) {
            schema.forget();
            throw failure(e);
        }
    }

    private static RuntimeException failure(SQLException e) {
        return passes(e.getSQLState())
                ? new Refusal.Unavailable("The database is not available", RETRY_AFTER, e)
                : new IllegalStateException("The database refused a statement", e);
    }

    /** Whether it is the database's state that is at fault (PostgreSQL manual, appendix A), and not the statement. */
    private static boolean passes(String state) {
        if (state == null || state.length() < 5) {
            // The pool has none to give: what it wraps is a failed connection.
            return true;
        }
        return switch (state.substring(0, 2)) {
            // Connection, authorisation, no such database, transaction rollback, resources, operator intervention,
            // system.
            case "08", "28", "3D", "40", "53", "57", "58" -> true;
            // The table is gone: another database answers under this address; the next request creates the schema.
            default -> state.equals("42P01");
        };
    }
}
