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
 * Creates the schema if the database lacks it. A long-lived process checks once; a function, whose memory may not last,
 * checks on each connection.
 */
public final class SchemaCheck {
    private final boolean remembers;
    private volatile boolean seen;

    private SchemaCheck(boolean remembers) {
        this.remembers = remembers;
    }

    /** Checks until it has seen the schema once. */
    public static SchemaCheck oncePerProcess() {
        return new SchemaCheck(true);
    }

    /** Checks every time. */
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

    /** Checks again next time: another database may answer at this address. */
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
