package dev.twins.database;

import dev.twins.refusal.Refusal;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed connection or statement says about the database. */
final class DatabaseFailure {
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String NO_SUCH_TABLE = "42P01";

    /** Connection, authorisation, no such database, shutdown. */
    private static final List<String> LOST = List.of("08", "28", "3D", "57P", NO_SUCH_TABLE);

    private final SQLException failure;
    private final List<Throwable> causes;

    DatabaseFailure(SQLException failure) {
        this.failure = failure;
        this.causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .toList();
    }

    static Refusal silent() {
        return Refusal.unavailable("The database does not answer");
    }

    /** Whether the database did not even say no. */
    boolean isSilence() {
        return causes.stream()
                .anyMatch(cause -> cause instanceof SocketTimeoutException || cause instanceof SQLTimeoutException);
    }

    /** Whether another database may answer next: not so if this one only has too much to do. */
    boolean isLoss() {
        String state = state().orElse("");
        return isSilence() || LOST.stream().anyMatch(state::startsWith);
    }

    /** What the request is told. */
    RuntimeException refusal() {
        String state = state().orElse("");
        if (state.equals(TOO_MANY_CONNECTIONS)) {
            return Refusal.unavailable("The database takes no more connections", failure);
        }
        return passes(state)
                ? Refusal.unavailable("The database is not available", failure)
                : new IllegalStateException("The database refused a statement", failure);
    }

    /** A pool wraps what the driver said. */
    private Optional<String> state() {
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && state.length() == 5)
                .findFirst();
    }

    /** Whether it is the database's state that is at fault (PostgreSQL manual, appendix A), and not the statement. */
    private static boolean passes(String state) {
        if (state.isEmpty()) {
            // The pool has none to give: it has no connection, either.
            return true;
        }
        return switch (state.substring(0, 2)) {
            // Connection, authorisation, no such database, transaction rollback, resources, operator intervention,
            // system.
            case "08", "28", "3D", "40", "53", "57", "58" -> true;
            // The table is gone: another database answers under this address; the next request creates the schema.
            default -> state.equals(NO_SUCH_TABLE);
        };
    }
}
