package dev.twins.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container; the only class that knows of Docker. */
final class ContainerPostgres {
    private static final String IMAGE = "postgres:18-alpine";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration PULL_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private ContainerPostgres() {}

    /** Starts a container that ends with the JVM. Returns the URL of its first database; empty if none can start. */
    static Optional<String> start() {
        if (!docker(ANSWER_LIMIT, "version")) {
            return Optional.empty();
        }
        if (!provides(IMAGE)) {
            say("A Docker engine answers but cannot get the image " + IMAGE);
            return Optional.empty();
        }
        try {
            String url = startedUrl();
            say("Tests use PostgreSQL in a container (" + IMAGE + ")");
            return Optional.of(url);
        } catch (RuntimeException e) {
            say("A Docker engine answers but Testcontainers starts no PostgreSQL: " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Whether the image is there; pulls it if necessary. Testcontainers would pull it too, but retries for minutes
     * where it reaches no registry.
     */
    static boolean provides(String image) {
        return docker(ANSWER_LIMIT, "image", "inspect", image) || docker(PULL_LIMIT, "pull", image);
    }

    private static String startedUrl() {
        // Not closed here: it lives as long as the JVM. The hook stops it even where Ryuk is switched off.
        @SuppressWarnings("resource")
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                // Independent of the image: names are UTF-8, and lower() knows letters beyond ASCII.
                .withEnv("LANG", "C.UTF-8")
                .withUsername(TestPostgres.USER)
                .withPassword(TestPostgres.PASSWORD)
                .withDatabaseName("postgres");
        container.withStartupTimeout(START_LIMIT);
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-postgres-container"));
        container.start();
        return "postgresql://%s:%s@%s:%s/postgres"
                .formatted(
                        TestPostgres.USER, TestPostgres.PASSWORD, container.getHost(), container.getMappedPort(5432));
    }

    /** Whether the command succeeds in time. Testcontainers takes seconds to notice that no engine is there. */
    private static boolean docker(Duration limit, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // Docker is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
