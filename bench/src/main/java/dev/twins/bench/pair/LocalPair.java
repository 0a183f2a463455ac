package dev.twins.bench.pair;

import dev.twins.bench.results.Side;
import dev.twins.local.Container;
import dev.twins.local.PairSettings;
import dev.twins.local.Project;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.process.Children;
import dev.twins.local.process.Ports;
import dev.twins.postgres.Databases;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Both sides on this machine, each with an empty database on a server of its own, on any free ports. */
public final class LocalPair implements AutoCloseable {
    private static final String DATABASE = "bench";

    private final Path folder;
    private final Map<Side, PostgresServer> databases = new EnumMap<>(Side.class);
    private final PairSettings settings;
    private final Container container;
    private LocalFunction function;

    /**
     * Prepares the pair without starting it.
     *
     * @param folder where everything is kept
     * @param memoryMb memory size of the function
     * @param environments most of the function's environments at once
     * @throws IllegalStateException if another process uses the folder, or a side is not built
     */
    public LocalPair(Path folder, int memoryMb, int environments) {
        Project project = Project.here();
        project.requireBuilt();
        this.folder = folder.toAbsolutePath().normalize();
        databases.put(Side.CONTAINER, server(project, "container-database"));
        databases.put(Side.SERVERLESS, server(project, "serverless-database"));
        endLeftovers();
        settings = PairSettings.of(folder, databaseUrl(Side.CONTAINER), databaseUrl(Side.SERVERLESS))
                .withLambda(lambda ->
                        lambda.withConcurrency(environments).withFunction(known -> known.withMemoryMb(memoryMb)));
        container = new Container(settings.container());
    }

    /** @throws IllegalStateException if a part does not start */
    public void start() {
        databases.values().forEach(LocalPair::startEmpty);
        container.start();
        function = new LocalFunction(settings.serverless());
    }

    public URI url(Side side) {
        return side == Side.CONTAINER ? URI.create(container.url()) : function.url();
    }

    /** The processes of a side that serve now. */
    public List<Proc> processes(Side side) {
        return side == Side.CONTAINER ? List.of(Proc.of(container)) : function.environments();
    }

    /** Bytes that a side has logged so far. */
    public long logBytes(Side side) {
        try {
            return side == Side.CONTAINER ? Files.size(container.log()) : function.logBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalFunction function() {
        return function;
    }

    /** A second function with another memory size and the processor share that it buys; the caller closes it. */
    public LocalFunction anotherFunction(int otherMemoryMb) {
        return new LocalFunction(another().withFunction(function -> function.withMemoryMb(otherMemoryMb)));
    }

    /** A second function whose environments have a whole processor each; the caller closes it. */
    public LocalFunction wholeFunction() {
        return new LocalFunction(another().withWholeProcessor(true));
    }

    private LambdaSettings another() {
        return settings.serverless().withFolder(folder.resolve("another-lambda"));
    }

    /** The PostgreSQL server of a side, to be stopped and started. */
    public PostgresServer database(Side side) {
        return databases.get(side);
    }

    /** Starts watching the connections to a side's database. */
    public Backends watchBackends(Side side) {
        return new Backends(databaseUrl(side));
    }

    /** Memory size of the function, in MB. */
    public int memoryMb() {
        return settings.serverless().function().memoryMb();
    }

    /** Most of the function's environments at once. */
    public int mostEnvironments() {
        return settings.serverless().concurrency();
    }

    /** Whether the process of a side still runs. */
    public boolean isAlive(Side side) {
        return side == Side.CONTAINER ? container.process().isAlive() : function.isAlive();
    }

    /**
     * A second container with the same database and key, not yet started; the caller closes it.
     *
     * @param wrapper a command that limits its processors, empty for none
     */
    public Container anotherContainer(List<String> wrapper) {
        return new Container(
                settings.container().another(Ports.anyFree(), folder.resolve("another-container"), wrapper));
    }

    @Override
    public void close() {
        container.close();
        if (function != null) {
            function.close();
        }
        databases.values().forEach(PostgresServer::close);
    }

    private String databaseUrl(Side side) {
        return databases.get(side).url(DATABASE);
    }

    private PostgresServer server(Project project, String name) {
        return new PostgresServer(new PostgresSettings(
                folder.resolve(name), project.postgres(), 0, "admin", "secure_password", "postgres_bench"));
    }

    private static void startEmpty(PostgresServer server) {
        server.start();
        Databases.empty(server.url(), DATABASE);
    }

    /** Ends the processes that a killed benchmark left running. */
    private void endLeftovers() {
        dev.twins.local.LocalPair.endLeftovers(folder);
        new Children(folder.resolve("another-container/children")).endLeftovers();
        new Children(folder.resolve("another-lambda/children")).endLeftovers();
    }
}
