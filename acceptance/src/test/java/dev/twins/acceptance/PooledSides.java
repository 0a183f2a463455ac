package dev.twins.acceptance;

import dev.twins.local.LocalPair;
import dev.twins.local.PairSettings;
import dev.twins.postgres.TestPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Both sides, with a PgBouncer in front of their databases. */
final class PooledSides {
    private final String server = TestPostgres.newDatabase();
    private final PgBouncer pooler = PgBouncer.inFrontOf(server);
    private final PairSettings settings = PairSettings.of(Path.of("target/pooled"), newDatabase(), newDatabase())
            .withLambda(lambda -> lambda.withWholeProcessor(true).withLog(line -> {}));

    private PooledSides() {
        LocalPair pair = new LocalPair(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(pair::close));
        pair.start();
    }

    static PooledSides started() {
        return Started.SIDES;
    }

    URI container() {
        return URI.create(settings.containerUrl());
    }

    URI serverless() {
        return URI.create(settings.serverlessUrl());
    }

    PgBouncer pooler() {
        return pooler;
    }

    /** Both sides' databases, without the pooler. */
    List<String> databases() {
        return Stream.of(settings.containerDatabase(), settings.serverlessDatabase())
                .map(url -> server.replaceFirst("[^/]*$", url.replaceFirst(".*/(\\w+).*", "$1")))
                .toList();
    }

    private String newDatabase() {
        return pooler.url(TestPostgres.newDatabase().replaceFirst(".*/", ""));
    }

    /** The first use starts the sides. */
    private static final class Started {
        static final PooledSides SIDES = new PooledSides();
    }
}
