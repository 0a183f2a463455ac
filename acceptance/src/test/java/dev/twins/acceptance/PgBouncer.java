package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.twins.local.process.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's PgBouncer in transaction mode, in front of a PostgreSQL server; it ends with the JVM. */
final class PgBouncer {
    private static final String ABSENT =
            "No pgbouncer was found on the PATH or in /usr/sbin: install it. The sides behind a pooler are NOT tested.";

    private static final String CONFIGURATION = """
            [databases]
            * = host=127.0.0.1 port=%d user=%s password=%s
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = any
            auth_file = %s
            pool_mode = transaction
            default_pool_size = 20
            max_client_conn = 400
            ignore_startup_parameters = extra_float_digits
            %s
            """;

    private final URI server;
    private final int port = Ports.anyFree();
    private Process process;

    private PgBouncer(URI server) {
        this.server = server;
    }

    /** Without a pgbouncer, the test fails where {@code CI=true}; elsewhere it is skipped with a message. */
    static PgBouncer inFrontOf(String serverUrl) {
        if (executable().isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                fail(ABSENT);
            }
            System.err.println(ABSENT);
            abort(ABSENT);
        }
        PgBouncer pooler = new PgBouncer(URI.create(serverUrl));
        Runtime.getRuntime().addShutdownHook(new Thread(pooler::kill, "stop-pgbouncer"));
        pooler.start("");
        return pooler;
    }

    /** The URL of a database behind it, for an application. */
    String url(String database) {
        return "postgresql://%s@localhost:%d/%s?pgbouncer=true".formatted(server.getUserInfo(), port, database);
    }

    /**
     * Ends it, which cuts its connections, and starts it again on the same port.
     *
     * @param settings lines of its section {@code pgbouncer}, which replace ours
     */
    void restart(String settings) {
        kill();
        start(settings);
    }

    private void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void start(String settings) {
        try {
            String[] user = server.getUserInfo().split(":", 2);
            Path users = readable("\"%s\" \"%s\"%n".formatted(user[0], user[1]));
            Path file = readable(CONFIGURATION.formatted(server.getPort(), user[0], user[1], port, users, settings));
            process = new ProcessBuilder(command(file))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(new File("target/pgbouncer.log")))
                    .start();
            while (!isListening()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("pgbouncer does not start: see target/pgbouncer.log");
                }
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not below target/: it runs as another user, who may not read there. */
    private static Path readable(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile("pgbouncer", ".ini"), text);
        file.toFile().setReadable(true, false);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Connects to the port: a test that binds it could take it from the pooler. */
    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** PgBouncer refuses to run as root. */
    private static List<String> command(Path file) {
        List<String> command =
                new ArrayList<>(List.of(executable().orElseThrow().toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(file.toString());
        return command;
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
