package dev.twins.acceptance;

import dev.twins.acceptance.Network.Fault;
import dev.twins.local.Container;
import dev.twins.local.LocalPair;
import dev.twins.local.PairSettings;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.postgres.Databases;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.TestPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Both sides, with a {@link Network} between them and their databases. They start while a full pooler refuses every
 * connection. Then they find an empty read-only database, and finally one that they may write to.
 */
final class DistantSides {
    private final PostgresServer postgres = TestPostgres.newServer("distant-postgres");
    private final Network network = Network.to(postgres.port());
    private final PairSettings settings;
    private final Container container;
    private final LocalLambda lambda;
    private final List<Integer> statusesWhileRefused;
    private final List<Integer> statusesWhileReadOnly;

    private DistantSides() {
        readOnly(false); // a killed run may have left it read-only
        newSessionsReadOnly(false);
        settings = PairSettings.of(Path.of("target/distant"), behindNetwork("container"), behindNetwork("serverless"))
                .withLambda(local -> local.withWholeProcessor(true).withLog(line -> {}));
        LocalPair.endLeftovers(settings.folder());
        container = new Container(settings.container());
        readOnly(true);
        network.suffer(Fault.FULL);
        lambda = LocalLambda.start(settings.serverless());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        container.launch();
        await("/health/started", 200); // until then, the server answers and not the application
        await("/health/ready", 503);
        statusesWhileRefused = statuses();
        network.suffer(Fault.NONE);
        statusesWhileReadOnly = statuses();
        readOnly(false);
        awaitReadiness(200);
    }

    static DistantSides started() {
        return Started.SIDES;
    }

    /** The statuses of creating a user and logging in on both sides, behind the full pooler. */
    List<Integer> statusesWhileRefused() {
        return statusesWhileRefused;
    }

    /** The statuses of the same requests with the read-only database. */
    List<Integer> statusesWhileReadOnly() {
        return statusesWhileReadOnly;
    }

    Network network() {
        return network;
    }

    Api container() {
        return new Api(settings.containerUrl());
    }

    Api serverless() {
        return new Api(settings.serverlessUrl());
    }

    /** Acts like a demotion: existing and new sessions can no longer write. */
    void readOnly(boolean is) {
        execute(is ? "alter system set default_transaction_read_only = on" : "alter system reset all");
        execute("select pg_reload_conf()");
    }

    /** Ends all sessions of both sides. One that begins before this is taken back can never write. */
    void newSessionsReadOnly(boolean is) {
        execute("alter role admin " + (is ? "set default_transaction_read_only = on" : "reset all"));
        if (is) {
            execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname in ('container', 'serverless')");
        }
    }

    /** The first column of the rows, asked directly at the server, not through the network. */
    List<String> texts(String sql) {
        return Sides.texts(postgres.url(), sql);
    }

    /** The sum of the counts in both databases. */
    long countOnBothSides(String sql) {
        return Stream.of("container", "serverless")
                .mapToLong(name -> Sides.count(postgres.url().replaceFirst("[^/]*$", name), sql))
                .sum();
    }

    /** Waits until the container's readiness has this status. Returns how long that took. */
    Duration awaitReadiness(int status) {
        return await("/health/ready", status);
    }

    private Duration await(String path, int status) {
        Instant begin = Instant.now();
        while (status(path) != status) {
            if (Duration.between(begin, Instant.now()).toSeconds() > 120) {
                throw new AssertionError(path + " is not " + status + " after two minutes, but " + status(path));
            }
            pause();
        }
        return Duration.between(begin, Instant.now());
    }

    private int status(String path) {
        try {
            return container().get(path).join().statusCode();
        } catch (CompletionException e) {
            return 0; // the server does not listen yet
        }
    }

    private List<Integer> statuses() {
        return Stream.of(container(), serverless())
                .flatMap(
                        api -> Stream.of(api.create("nobody@test.example"), api.login("nobody@test.example", "secret")))
                .map(answer -> answer.thenApply(HttpResponse::statusCode).join())
                .toList();
    }

    private void execute(String sql) {
        try (var connection = Databases.connect(postgres.url());
                var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String behindNetwork(String database) {
        return Databases.empty(postgres.url(), database).replaceFirst(":\\d+/", ":" + network.port() + "/");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close() {
        container.close();
        lambda.close();
        network.close();
    }

    /** The first use starts the sides. */
    private static final class Started {
        static final DistantSides SIDES = new DistantSides();
    }
}
