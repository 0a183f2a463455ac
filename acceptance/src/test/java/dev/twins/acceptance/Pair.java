package dev.twins.acceptance;

import dev.twins.local.LocalPair;
import dev.twins.local.PairSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.local.process.Ports;
import dev.twins.postgres.Databases;
import dev.twins.postgres.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Both sides as the demo starts them: each is the other's peer, so a browser can open either. Started once for all
 * tests.
 */
final class Pair {
    private final int sparePort = Ports.anyFree();
    private final PairSettings settings = PairSettings.of(
                    Path.of("target/pair"), TestPostgres.newDatabase(), TestPostgres.newDatabase())
            .withPeers()
            .withVariables(Map.of("CORS_ORIGINS", "http://localhost:" + sparePort))
            .withLambda(lambda -> lambda.withWholeProcessor(true).withLog(line -> {}));
    private final LocalPair pair = new LocalPair(settings);

    private Pair() {
        Runtime.getRuntime().addShutdownHook(new Thread(pair::close));
        pair.start();
    }

    /** Starts the sides only where there is a browser. */
    static Pair started() {
        Chromium.browser();
        return Started.PAIR;
    }

    String container() {
        return settings.containerUrl();
    }

    String serverless() {
        return settings.serverlessUrl();
    }

    /** Another local Lambda with the container as its peer; the caller may close it at any moment. */
    LocalLambda startSpareLambda() {
        return LocalLambda.start(another("pair-spare-lambda").withPort(sparePort));
    }

    /** A local Lambda without a peer; the caller closes it. */
    LocalLambda startLoneLambda() {
        return LocalLambda.start(
                another("pair-lone-lambda").withPort(0).withFunction(function -> function.withoutVariable("PEER_URL")));
    }

    /** Executes a statement in both databases. */
    void execute(String sql) {
        for (String database : List.of(settings.containerDatabase(), settings.serverlessDatabase())) {
            try (var connection = Databases.connect(database);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private LambdaSettings another(String name) {
        return settings.serverless().withFolder(Path.of("target", name));
    }

    /** The first use starts the pair. */
    private static final class Started {
        static final Pair PAIR = new Pair();
    }
}
