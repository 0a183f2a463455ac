package dev.twins.bench.pair;

import dev.twins.postgres.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Watches how many connections a database has. Its own connection does not count. */
public final class Backends implements AutoCloseable {
    private static final int EVERY_MS = 20;
    private static final String COUNT = """
            select count(*) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()""";

    private final Connection connection;
    private final Thread watcher = new Thread(this::watch, "backends");
    private volatile boolean closed;
    private volatile int most;

    Backends(String databaseUrl) {
        try {
            connection = Databases.connect(databaseUrl);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Stops watching and returns the most connections at once. */
    public int most() {
        close();
        return most;
    }

    @Override
    public void close() {
        closed = true;
        try {
            watcher.join();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            while (!closed) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    most = Math.max(most, row.getInt(1));
                }
                Thread.sleep(EVERY_MS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
