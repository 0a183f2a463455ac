package dev.twins.acceptance;

import dev.twins.local.LocalPair;
import dev.twins.local.PairSettings;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The real WAR and the real zip, started once for all tests, each knowing the other as its peer, as in the demo. Their
 * PostgreSQL is their own, so that a test may stop it.
 */
final class Sides {
    /** A page elsewhere that may call both. */
    static final String ORIGIN = "https://page.example";

    /** On a slow machine a crowd waits longer for its environments than it would on AWS. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int sparePort = Ports.anyFree();
    private final PostgresServer postgres = TestPostgres.newServer("sides-postgres");
    private final Queue<String> serverlessLog = new ConcurrentLinkedQueue<>();
    private final PairSettings settings = PairSettings.of(
                    Path.of("target/sides"),
                    Databases.empty(postgres.url(), "container"),
                    Databases.empty(postgres.url(), "serverless"))
            .withPeers()
            .withVariables(Map.of("CORS_ORIGINS", ORIGIN + ",http://localhost:" + sparePort))
            .withLambda(lambda ->
                    lambda.withWholeProcessor(true).withPatience(PATIENCE).withLog(serverlessLog::add));
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
        return LocalLambda.start(
                another(name).withPort(0).withFunction(function -> function.withVariable("DATABASE_URL", databaseUrl)));
    }

    /** Another local Lambda with the container as its peer; the caller may end it at any moment. */
    LocalLambda startSpareLambda() {
        return LocalLambda.start(another("spare-lambda").withPort(sparePort));
    }

    /** A local Lambda that knows of no other side; the caller closes it. */
    LocalLambda startLoneLambda() {
        return LocalLambda.start(
                another("lone-lambda").withPort(0).withFunction(function -> function.withoutVariable("PEER_URL")));
    }

    private LambdaSettings another(String name) {
        return settings.serverless().withFolder(Path.of("target", name)).withLog(line -> {});
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

    /** Both sides share this key, so each must refuse the other's tokens although their signatures are valid. */
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

    /** Changes both databases. */
    void execute(String sql) {
        execute(containerDatabase(), sql);
        execute(serverlessDatabase(), sql);
    }

    static void execute(String databaseUrl, String sql) {
        try (var connection = Databases.connect(databaseUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts in a database that neither side uses, so that the query does not change the count. */
    long count(String sql) {
        return count(postgres.url(), sql);
    }

    static long count(String databaseUrl, String sql) {
        return Long.parseLong(texts(databaseUrl, sql).get(0));
    }

    /** The first column of the rows. */
    static List<String> texts(String databaseUrl, String sql) {
        try (var connection = Databases.connect(databaseUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first use starts the sides. */
    private static final class Started {
        static final Sides SIDES = new Sides();
    }
}
