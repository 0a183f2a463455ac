package dev.twins.bench.pair;

import dev.twins.postgres.Databases;
import dev.twins.postgres.PostgresServer;
import java.sql.SQLException;

/** The database of one side, empty at the start of each run. */
record SideDatabase(PostgresServer server) {
    private static final String NAME = "bench";

    void start() {
        server.start();
        try (var connection = Databases.connect(server.url());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create an empty database", e);
        }
    }

    String url() {
        return server.url().replaceFirst("[^/]*$", NAME);
    }
}
