package dev.twins.acceptance;

import dev.twins.local.Container;
import dev.twins.local.ContainerSettings;
import dev.twins.local.SigningKey;
import dev.twins.local.lambda.FunctionSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.local.process.Ports;
import dev.twins.postgres.Databases;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The real WAR and the real zip, started once for all tests, on a PostgreSQL of their own that a test may stop. */
final class Sides {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final String ORIGIN = "https://page.example";
    /** Of both sides, so that a token of the other one has a right signature and must be refused all the same. */
    static final String SIGNING_KEY = SigningKey.in(Path.of("target/keys"));

    private static final Sides STARTED = new Sides();

    private final PostgresServer postgres = TestPostgres.newServer("sides-postgres");
    private final String containerDatabase = newDatabase("container");
    private final String serverlessDatabase = newDatabase("serverless");
    private final Container container = new Container(new ContainerSettings(
            ROOT,
            ROOT.resolve("ee-app/target/ee-app.war"),
            Ports.anyFree(),
            Path.of("target/sides"),
            Map.of("DATABASE_URL", containerDatabase, "CORS_ORIGINS", ORIGIN, "JWT_KEY", SIGNING_KEY)));
    private final Queue<String> serverlessLog = new ConcurrentLinkedQueue<>();
    private final LocalLambda lambda = startLambda(serverlessDatabase, "sides-lambda", serverlessLog::add);

    private Sides() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        container.start();
    }

    static Sides started() {
        return STARTED;
    }

    /** Another local Lambda with the same zip; the caller closes it. */
    static LocalLambda startLambda(String databaseUrl, String name) {
        return startLambda(databaseUrl, name, line -> {});
    }

    private static LocalLambda startLambda(String databaseUrl, String name, Consumer<String> log) {
        FunctionSettings function = FunctionSettings.of("lambda-app", "dev.twins.serverless.Handler")
                .withVariable("DATABASE_URL", databaseUrl)
                .withVariable("CORS_ORIGINS", ORIGIN)
                .withVariable("JWT_KEY", SIGNING_KEY);
        Path zip = ROOT.resolve("lambda-app/target/lambda-app.zip");
        return LocalLambda.start(
                LambdaSettings.of(zip, function, Path.of("target", name)).withLog(log));
    }

    PostgresServer postgres() {
        return postgres;
    }

    String containerDatabase() {
        return containerDatabase;
    }

    String serverlessDatabase() {
        return serverlessDatabase;
    }

    String container() {
        return container.url();
    }

    String serverless() {
        return lambda.url();
    }

    /** All that the two have written so far. */
    String logs() {
        try {
            return Files.readString(Path.of("target/sides/container.log")) + String.join("\n", serverlessLog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number from a database that is neither side's, so that asking does not disturb what is counted. */
    long count(String sql) {
        return count(postgres.url(), sql);
    }

    static long count(String databaseUrl, String sql) {
        try (var connection = Databases.connect(databaseUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String newDatabase(String name) {
        try (var connection = Databases.connect(postgres.url());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return postgres.url().replaceFirst("[^/]*$", name);
    }

    private void close() {
        container.close();
        lambda.close();
    }
}
