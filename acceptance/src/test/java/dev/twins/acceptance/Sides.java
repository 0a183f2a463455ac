package dev.twins.acceptance;

import dev.twins.local.LocalPair;
import dev.twins.local.PairSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
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

/**
 * The real WAR and the real zip, started once for all tests. A test may stop their PostgreSQL, which no one else uses.
 */
final class Sides {
    static final String ORIGIN = "https://page.example";

    private final PostgresServer postgres = TestPostgres.newServer("sides-postgres");
    private final Queue<String> serverlessLog = new ConcurrentLinkedQueue<>();
    private final PairSettings settings = PairSettings.of(
                    Path.of("target/sides"),
                    Databases.empty(postgres.url(), "container"),
                    Databases.empty(postgres.url(), "serverless"))
            .withVariables(Map.of("CORS_ORIGINS", ORIGIN))
            .withLambda(lambda -> lambda.withWholeProcessor(true).withLog(serverlessLog::add));
    private final LocalPair pair = new LocalPair(settings);

    private Sides() {
        Runtime.getRuntime().addShutdownHook(new Thread(pair::close));
        pair.start();
    }

    static Sides started() {
        return Started.SIDES;
    }

    /** Another local Lambda with the same zip and another database; the caller closes it. */
    LocalLambda startLambda(String databaseUrl, String name) {
        LambdaSettings another = settings.serverless()
                .withPort(0)
                .withFolder(Path.of("target", name))
                .withFunction(function -> function.withVariable("DATABASE_URL", databaseUrl))
                .withLog(line -> {});
        return LocalLambda.start(another);
    }

    PostgresServer postgres() {
        return postgres;
    }

    String containerDatabase() {
        return settings.containerDatabase();
    }

    String serverlessDatabase() {
        return settings.serverlessDatabase();
    }

    String container() {
        return settings.containerUrl();
    }

    String serverless() {
        return settings.serverlessUrl();
    }

    /** The key of both sides, so that each must refuse the other's tokens although their signature is right. */
    String signingKey() {
        return settings.signingKey();
    }

    /** Everything that both sides have logged so far. */
    String logs() {
        try {
            return Files.readString(pair.container().log()) + String.join("\n", serverlessLog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts in a database that neither side uses, so that the query does not change the count. */
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

    /** The first use starts the sides. */
    private static final class Started {
        static final Sides SIDES = new Sides();
    }
}
