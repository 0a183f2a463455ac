package dev.twins.acceptance;

import dev.twins.local.Container;
import dev.twins.local.ContainerSettings;
import dev.twins.local.SigningKey;
import dev.twins.local.lambda.FunctionSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.local.process.Ports;
import dev.twins.postgres.Databases;
import dev.twins.postgres.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Both sides, each knowing the other as its peer, as the launcher starts them; so that a browser can be sent to either.
 * Started once for all tests.
 */
final class Pair {
    private final String containerDatabase = TestPostgres.newDatabase();
    private final String serverlessDatabase = TestPostgres.newDatabase();
    private final int containerPort = Ports.anyFree();
    private final int serverlessPort = Ports.anyFree();
    private final int sparePort = Ports.anyFree();
    private final Container container = new Container(new ContainerSettings(
            Sides.ROOT,
            Sides.ROOT.resolve("ee-app/target/ee-app.war"),
            containerPort,
            Path.of("target/pair"),
            Map.of(
                    "DATABASE_URL",
                    containerDatabase,
                    "CORS_ORIGINS",
                    url(serverlessPort) + "," + url(sparePort),
                    "PEER_URL",
                    url(serverlessPort),
                    "TWINS_LOCAL",
                    "true")));
    private final LocalLambda lambda =
            startLambda(serverlessPort, "pair-lambda", Map.of("PEER_URL", url(containerPort)));

    private Pair() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        container.start();
    }

    /** Only where there is a browser to send to them. */
    static Pair started() {
        Chromium.browser();
        return Started.PAIR;
    }

    String container() {
        return container.url();
    }

    String serverless() {
        return lambda.url();
    }

    /** Another local Lambda with the container as its peer; the caller ends it, also in the middle of something. */
    LocalLambda startSpareLambda() {
        return startLambda(sparePort, "pair-spare-lambda", Map.of("PEER_URL", url(containerPort)));
    }

    /** A local Lambda that knows of no other side; the caller closes it. */
    LocalLambda startLoneLambda() {
        return startLambda(0, "pair-lone-lambda", Map.of());
    }

    /** Changes both databases. */
    void execute(String sql) {
        for (String database : List.of(containerDatabase, serverlessDatabase)) {
            try (var connection = Databases.connect(database);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private LocalLambda startLambda(int port, String name, Map<String, String> peer) {
        FunctionSettings function = FunctionSettings.of("lambda-app", "dev.twins.serverless.Handler")
                .withVariables(peer)
                .withVariable("DATABASE_URL", serverlessDatabase)
                .withVariable("CORS_ORIGINS", url(containerPort))
                .withVariable("TWINS_LOCAL", "true")
                .withVariable("JWT_KEY", SigningKey.in(Path.of("target/keys")));
        Path zip = Sides.ROOT.resolve("lambda-app/target/lambda-app.zip");
        return LocalLambda.start(LambdaSettings.of(zip, function, Path.of("target", name))
                .withPort(port)
                .withOrigins(Set.of(url(containerPort)))
                .withLog(line -> {}));
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    private void close() {
        container.close();
        lambda.close();
    }

    /** Started by the first use. */
    private static final class Started {
        static final Pair PAIR = new Pair();
    }
}
