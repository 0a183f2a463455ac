package dev.twins.database;

import dev.twins.refusal.Refusal;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a failed connection or statement says about the database, by its SQLSTATE (PostgreSQL manual, appendix A; poolers use the
 * same ones).
 */
final class DatabaseFailure {
    /** A write reached a standby, or a primary that was demoted. */
    static final String READ_ONLY = "25006";

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final SQLException failure;
    private final List<Throwable> causes;
    private final String state;
    private final Meaning meaning;

    DatabaseFailure(SQLException failure) {
        this.failure = failure;
        this.causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .toList();
        this.state = state().orElse("");
        Meaning usual = isSilence() ? Meaning.ELSEWHERE : meaning(state);
        this.meaning = usual == Meaning.NOTHING && isOfTheConnection() ? Meaning.ELSEWHERE : usual;
    }

    /** What may help. */
    private enum Meaning {
        /** Another connection, perhaps to another server. */
        ELSEWHERE,
        /** The same again, later. */
        LATER,
        /** Nothing: the statement is wrong. */
        NOTHING
    }

    static Refusal silent() {
        return Refusal.unavailable("The database does not answer");
    }

    /** Whether the database did not answer at all. */
    boolean isSilence() {
        return causes.stream()
                .anyMatch(cause -> cause instanceof SocketTimeoutException || cause instanceof SQLTimeoutException);
    }

    /** Whether another connection may help; it may lead to a database with another schema. */
    boolean isElsewhere() {
        return meaning == Meaning.ELSEWHERE;
    }

    /** Whether the database is read-only. */
    boolean isReadOnly() {
        return state.equals(READ_ONLY);
    }

    /** The refusal for the request. */
    RuntimeException refusal() {
        if (meaning == Meaning.NOTHING) {
            return new IllegalStateException("The database refused a statement", failure);
        }
        return Refusal.unavailable(
                state.equals(TOO_MANY_CONNECTIONS)
                        ? "The database takes no more connections"
                        : "The database is not available",
                pointsAtPooler()
                        ? new SQLException("If a pooler is in front, add pgbouncer=true to DATABASE_URL", failure)
                        : failure);
    }

    private boolean isOfTheConnection() {
        return failure instanceof SQLTransientConnectionException;
    }

    /** A pool wraps the driver's exception. */
    private Optional<String> state() {
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && state.length() == 5)
                .findFirst();
    }

    private static Meaning meaning(String state) {
        return switch (state) {
            // The pool has none to give: it has no connection, either. A lock that others hold. A right that is
            // revoked.
            case "", "55P03", "42501" -> Meaning.LATER;
            // Internal errors, which is also how poolers say that they are full; a table is gone, and the next request
            // creates the schema; prepared statements that a pooler has mixed up.
            case READ_ONLY, "XX000", "42P01", "26000", "42P05" -> Meaning.ELSEWHERE;
            default -> meaningOfClass(state.substring(0, 2), state.charAt(2));
        };
    }

    private static Meaning meaningOfClass(String stateClass, char subclass) {
        return switch (stateClass) {
            // Connection, authorisation, no such database or schema.
            case "08", "28", "3D", "3F" -> Meaning.ELSEWHERE;
            // Shut down or starting up (57P), or cancelled, as by the timeout.
            case "57" -> subclass == 'P' ? Meaning.ELSEWHERE : Meaning.LATER;
            // Rolled back for others, out of resources, an error of the system.
            case "40", "53", "58" -> Meaning.LATER;
            default -> Meaning.NOTHING;
        };
    }

    private boolean pointsAtPooler() {
        return List.of("26000", "42P05").contains(state)
                || String.valueOf(failure.getMessage()).contains("startup parameter");
    }
}
