package dev.twins.postgres;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container; the only class that touches Testcontainers. */
final class ContainerPostgres {
    private static final String NAME = "postgres";
    private static final String TAG = "18-alpine";
    private static final long START_LIMIT_S = 30;

    private ContainerPostgres() {}

    /** Starts a container that ends with the JVM, and gives the URL of its first database; empty if it cannot. */
    static Optional<String> start(DockerEngine engine) {
        if (!engine.provides(NAME, TAG)) {
            say("A Docker engine answers but cannot get the image " + NAME + ":" + TAG);
            return Optional.empty();
        }
        Optional<String> url = Limited.call(ContainerPostgres::start, START_LIMIT_S, TimeUnit.SECONDS);
        say(
                url.isPresent()
                        ? "Tests use PostgreSQL in a container (" + NAME + ":" + TAG + ")"
                        : "A Docker engine answers but Testcontainers starts no PostgreSQL within " + START_LIMIT_S
                                + " s");
        return url;
    }

    private static String start() {
        // Not closed here: it lives as long as the JVM, and the hook stops it also where Ryuk is switched off.
        @SuppressWarnings("resource")
        PostgreSQLContainer container = new PostgreSQLContainer(NAME + ":" + TAG)
                // Whatever the image would say: names are UTF-8, and lower() knows letters beyond ASCII.
                .withEnv("LANG", "C.UTF-8")
                .withUsername(TestPostgres.USER)
                .withPassword(TestPostgres.PASSWORD)
                .withDatabaseName("postgres");
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-postgres-container"));
        container.start();
        return "postgresql://%s:%s@%s:%d/postgres"
                .formatted(
                        TestPostgres.USER, TestPostgres.PASSWORD, container.getHost(), container.getMappedPort(5432));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
