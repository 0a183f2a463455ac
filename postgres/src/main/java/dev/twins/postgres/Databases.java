package dev.twins.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Access to databases by {@code postgresql://user:password@host:port/database}, the form the applications read. */
public final class Databases {
    private static final int CONNECT_SECONDS = 3;

    private Databases() {}

    /**
     * Opens a connection.
     *
     * @throws SQLException if nobody answers within seconds or the credentials are refused
     */
    public static Connection connect(String url) throws SQLException {
        URI uri = URI.create(url);
        String[] userAndPassword = uri.getUserInfo().split(":", 2);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {uri.getHost()});
        source.setPortNumbers(new int[] {uri.getPort() < 0 ? 5432 : uri.getPort()});
        source.setDatabaseName(uri.getPath().substring(1));
        source.setUser(userAndPassword[0]);
        source.setPassword(userAndPassword.length > 1 ? userAndPassword[1] : null);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        return source.getConnection();
    }

    /**
     * Creates an empty database on the server of another one. Replaces an earlier database of its name.
     *
     * @return its URL
     */
    public static String empty(String serverUrl, String database) {
        try (var connection = connect(serverUrl);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name(database) + " with (force)");
            statement.execute("create database " + name(database));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the empty database " + database, e);
        }
        return serverUrl.replaceFirst("[^/]*$", database);
    }

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String text(String literal) {
        return "'" + literal.replace("'", "''") + "'";
    }
}
