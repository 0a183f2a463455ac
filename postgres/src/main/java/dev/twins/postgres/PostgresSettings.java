package dev.twins.postgres;

import java.nio.file.Path;

/**
 * The settings of a {@link PostgresServer}.
 *
 * @param folder holds the data and the server's log; created if absent, kept between starts
 * @param binaries folder into which the server's programs are unpacked, once for all servers
 * @param port TCP port on loopback; 0 takes a free one
 * @param user role that owns the database, a superuser as in the official image
 * @param password of that role
 * @param database created on the first start
 */
public record PostgresSettings(Path folder, Path binaries, int port, String user, String password, String database) {
    public PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    PostgresSettings withPort(int other) {
        return new PostgresSettings(folder, binaries, other, user, password, database);
    }

    String url(String anyDatabase) {
        return "postgresql://" + user + ":" + password + "@localhost:" + port + "/" + anyDatabase;
    }
}
