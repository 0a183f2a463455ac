package dev.twins.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The connections that have the asking connection's name, as the database sees them.
 *
 * @param open how many there are
 * @param active how many are at work, the one that asks included
 */
public record Sessions(int open, int active) {
    private static final String COUNT = """
            select count(*), count(*) filter (where state = 'active'), current_setting('transaction_read_only') = 'on'
            from pg_stat_activity
            where application_name = current_setting('application_name') and datname = current_database()""";

    /** @throws SQLException also if nothing can be written, as in a standby: such a database serves few requests */
    static Sessions count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            if (row.getBoolean(3)) {
                throw new SQLException("The database is read-only", DatabaseFailure.READ_ONLY);
            }
            return new Sessions(row.getInt(1), row.getInt(2));
        }
    }
}
