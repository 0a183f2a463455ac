package dev.twins.users;

import dev.twins.config.DatabaseUrl;
import dev.twins.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An empty database, and the two ways of using it. */
final class TestDatabase {
    private final DatabaseUrl url = DatabaseUrl.parse(TestPostgres.newDatabase());

    Connection open() throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl(), url.driverProperties("test"));
    }

    Users users() {
        return new Users(new Database(this::open, SchemaCheck.onEachConnection()));
    }

    String value(String query) {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
