package dev.twins.postgres;

import java.time.Duration;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container; the only class that touches Testcontainers. */
final class ContainerPostgres {
    static final String IMAGE = "postgres:18-alpine";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private ContainerPostgres() {}

    /** Starts a container that ends with the JVM, and gives the URL of its first database. */
    static String start() {
        // Not closed here: it lives as long as the JVM, and the hook stops it also where Ryuk is switched off.
        @SuppressWarnings("resource")
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withUsername(TestPostgres.USER)
                .withPassword(TestPostgres.PASSWORD)
                .withDatabaseName("postgres")
                .withStartupTimeout(START_LIMIT);
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-postgres-container"));
        container.start();
        return "postgresql://%s:%s@%s:%d/postgres"
                .formatted(
                        TestPostgres.USER, TestPostgres.PASSWORD, container.getHost(), container.getMappedPort(5432));
    }
}
