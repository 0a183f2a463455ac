package dev.twins.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server of our own on this machine, started from embedded binaries. It listens on loopback only and keeps
 * its data between starts. It outlives the JVM unless the caller calls {@link #close()}, from a shutdown hook at the
 * latest. Only the caller knows what has to stop before its database.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    /** How long {@link #close()} waits for a start before it interrupts it. */
    private static final Duration START_LIMIT_AT_CLOSE = Duration.ofSeconds(4);

    private final PostgresSettings settings;
    private final DataFolder data;
    private final Starter starter = new Starter();
    private EmbeddedPostgres running;
    private volatile boolean closed;

    /**
     * Prepares a server without starting it.
     *
     * @throws IllegalStateException if another process uses its folder
     */
    public PostgresServer(PostgresSettings settings) {
        this.settings = settings.port() == 0 ? settings.withPort(bind(0)) : settings;
        this.data = DataFolder.lock(settings.folder(), settings.binaries());
    }

    /**
     * Starts the server; after {@link #stop()}, on the same port with the same data. First stops a server that a killed
     * process left running on the folder.
     *
     * @throws IllegalStateException if the port is in use, PostgreSQL refuses (the message names its log), or this is
     *     closed
     */
    public synchronized void start() {
        starter.begin(); // before the look at closed, so that close() cannot miss it
        try {
            requireOpen();
            if (running == null) {
                data.endLeftover();
                data.requireAnotherUserThanRoot();
                data.requirePlainPath();
                requireFreePort();
                launchAndPrepare();
            }
        } finally {
            starter.end();
        }
    }

    /** Stops a server that a killed process left running on the folder, if there is one. */
    public synchronized void endLeftover() {
        if (running == null) {
            data.endLeftover();
        }
    }

    /** Stops the server at once, cutting its connections as an outage would. Does nothing if it does not run. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running = null;
        }
    }

    /** Stops the server for good and releases its folder; gives a start in progress some seconds to end. */
    @Override
    public void close() {
        closed = true;
        // The library waits in vain for a server that a terminal's Ctrl-C, which pg_ctl passes on, has ended already.
        starter.giveUpAfter(START_LIMIT_AT_CLOSE);
        synchronized (this) {
            stop();
            data.unlock();
        }
    }

    /** The URL of the database: {@code postgresql://user:password@localhost:port/database}. */
    public String url() {
        return settings.url(settings.database());
    }

    /** The URL of another database of this server. */
    public String url(String database) {
        return settings.url(database);
    }

    /** The TCP port on loopback. */
    public int port() {
        return settings.port();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    private void launchAndPrepare() {
        try {
            running = launch();
            requireOpen(); // an interrupted launch looks like a finished one
            createRoleAndDatabase();
            data.markComplete();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            starter.end(); // close() must not interrupt the clean-up
            data.stopServer();
            data.endPrograms();
            running = null;
            throw new IllegalStateException("PostgreSQL does not start; its log is " + data.log(), e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        Path passwordFile = data.passwordFile(settings.password());
        try {
            return configured(passwordFile).start();
        } finally {
            Files.delete(passwordFile);
        }
    }

    private EmbeddedPostgres.Builder configured(Path passwordFile) {
        Redirect log = Redirect.appendTo(data.log().toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setConnectConfig("password", settings.password())
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // Locale settings become options of initdb, so the server asks for passwords from the start.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                // Explicit because the library starts servers with -F, which means fsync=off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100");
    }

    private void createRoleAndDatabase() {
        if (data.isComplete()) {
            return;
        }
        PostgresSettings first = new PostgresSettings(
                settings.folder(), settings.binaries(), port(), "postgres", settings.password(), "postgres");
        try (var connection = Databases.connect(first.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create role " + Databases.name(settings.user()) + " superuser login password "
                    + Databases.text(settings.password()));
            statement.execute("create database " + Databases.name(settings.database()) + " owner "
                    + Databases.name(settings.user()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the role and the database", e);
        }
    }

    private void requireFreePort() {
        try {
            bind(port());
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("Port " + port() + " is in use", e);
        }
    }

    private static int bind(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
