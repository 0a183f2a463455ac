package dev.twins.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes sure that the database has the schema, and creates it if it has not. A long-lived process looks once; a
 * function, which cannot count on a process's memory, looks on each connection.
 */
public final class SchemaCheck {
    private final boolean remembers;
    private volatile boolean seen;

    private SchemaCheck(boolean remembers) {
        this.remembers = remembers;
    }

    /** Looks until the schema was seen once. */
    public static SchemaCheck oncePerProcess() {
        return new SchemaCheck(true);
    }

    /** Looks every time. */
    public static SchemaCheck onEachConnection() {
        return new SchemaCheck(false);
    }

    void ensure(Connection connection) throws SQLException {
        if (seen) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute(script());
            }
        }
        seen = remembers;
    }

    /** The database went away, and may come back as a different one. */
    void forget() {
        seen = false;
    }

    private static boolean exists(Statement statement) throws SQLException {
        // The script's last object: looking first lets a role without the right to create tables use a schema that is
        // there.
        try (ResultSet found = statement.executeQuery("select to_regclass('failed_logins_oldest') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream script = SchemaCheck.class.getResourceAsStream("schema.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
