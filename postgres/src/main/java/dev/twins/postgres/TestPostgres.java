package dev.twins.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PostgreSQL for tests: in a container where a Docker engine answers, else from the embedded binaries. A line of output
 * says which. One server serves the whole JVM and ends with it.
 */
public final class TestPostgres {
    static final String USER = "admin";
    static final String PASSWORD = "secure_password";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /**
     * Creates an empty database that nobody else uses.
     *
     * @return its URL, {@code postgresql://admin:secure_password@localhost:port/name}
     */
    public static String newDatabase() {
        return Databases.empty(Server.URL, "test_" + COUNT.incrementAndGet());
    }

    /**
     * Starts an embedded server for one test alone, which may stop and start it. It ends with the JVM at the latest.
     *
     * @param name of its folder below target/
     */
    public static PostgresServer newServer(String name) {
        PostgresServer server = new PostgresServer(
                new PostgresSettings(Path.of("target", name), binaries(), 0, USER, PASSWORD, "postgres_test"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-" + name));
        server.start();
        return server;
    }

    /** The server's programs for the tests of all modules are in {@code .demo/postgres} in the project's root. */
    public static Path binaries() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return Files.exists(folder.resolve(".mvn"))
                ? folder.resolve(".demo/postgres")
                : Path.of("target/postgres-binaries").toAbsolutePath();
    }

    private static String start() {
        return ContainerPostgres.start().orElseGet(TestPostgres::embedded);
    }

    private static String embedded() {
        for (int n = 1; ; n++) {
            try {
                String url = newServer("test-postgres-" + n).url();
                System.out.println("Tests use PostgreSQL from the embedded binaries");
                return url;
            } catch (FolderInUse e) {
                continue; // by another test run in this module
            }
        }
    }

    /** Started by the first use. */
    private static final class Server {
        static final String URL = start();
    }
}
