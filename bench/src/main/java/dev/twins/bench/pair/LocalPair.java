package dev.twins.bench.pair;

import dev.twins.bench.results.Side;
import dev.twins.local.Container;
import dev.twins.local.ContainerSettings;
import dev.twins.local.SigningKey;
import dev.twins.local.process.Children;
import dev.twins.local.process.Ports;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.PostgresSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Both sides on this machine, each with an empty database on a server of its own, on any free ports. */
public final class LocalPair implements AutoCloseable {
    private final Path root;
    private final Path folder;
    private final SideDatabase containerDatabase;
    private final SideDatabase serverlessDatabase;
    private final Container container;
    private final int memoryMb;
    private final int environments;
    private LocalFunction function;

    /**
     * Prepares the pair without starting it.
     *
     * @param root the project's folder, in which both sides are built
     * @param folder where everything is kept
     * @param memoryMb memory size of the function
     * @param environments most of the function's environments at once
     * @throws IllegalStateException if another process uses the folder, or a side is not built
     */
    public LocalPair(Path root, Path folder, int memoryMb, int environments) {
        this.root = root;
        this.folder = folder.toAbsolutePath().normalize();
        this.memoryMb = memoryMb;
        this.environments = environments;
        for (Path file : List.of(war(), zip())) {
            if (!Files.isReadable(file)) {
                throw new IllegalStateException(file + " is absent: build it with mvn -DskipTests package");
            }
        }
        containerDatabase = new SideDatabase(server("container-database"));
        serverlessDatabase = new SideDatabase(server("serverless-database"));
        endLeftovers();
        container = newContainer("container", List.of());
    }

    /** @throws IllegalStateException if a part does not start */
    public void start() {
        containerDatabase.start();
        serverlessDatabase.start();
        container.start();
        function =
                new LocalFunction(zip(), folder.resolve("lambda"), memoryMb, environments, variables(Side.SERVERLESS));
    }

    public URI url(Side side) {
        return side == Side.CONTAINER ? URI.create(container.url()) : function.url();
    }

    public Proc container() {
        return new Proc(container.process().pid());
    }

    public LocalFunction function() {
        return function;
    }

    /** The PostgreSQL server of a side, to be stopped and started. */
    public PostgresServer database(Side side) {
        return sideDatabase(side).server();
    }

    /** Begins to watch the connections to the database of a side. */
    public Backends watchBackends(Side side) {
        return new Backends(sideDatabase(side).url());
    }

    /** Memory size of the function, in MB. */
    public int memoryMb() {
        return memoryMb;
    }

    /** Whether the process that stands for a side still runs. */
    public boolean isAlive(Side side) {
        return side == Side.CONTAINER ? container.process().isAlive() : function.isAlive();
    }

    /**
     * Another container beside the first one, with the same database and key, not started; the caller closes it.
     *
     * @param wrapper a command that holds it to a limit, empty for none
     */
    public Container anotherContainer(List<String> wrapper) {
        return newContainer("another-container", wrapper);
    }

    /** The log of {@link #anotherContainer}. */
    public Path anotherContainersLog() {
        return folder.resolve("another-container/container.log");
    }

    @Override
    public void close() {
        container.close();
        if (function != null) {
            function.close();
        }
        containerDatabase.server().close();
        serverlessDatabase.server().close();
    }

    private Container newContainer(String name, List<String> wrapper) {
        return new Container(new ContainerSettings(
                root, war(), Ports.anyFree(), folder.resolve(name), variables(Side.CONTAINER), wrapper));
    }

    private Map<String, String> variables(Side side) {
        return Map.of("DATABASE_URL", sideDatabase(side).url(), "JWT_KEY", SigningKey.in(folder.resolve("keys")));
    }

    private SideDatabase sideDatabase(Side side) {
        return side == Side.CONTAINER ? containerDatabase : serverlessDatabase;
    }

    private PostgresServer server(String name) {
        return new PostgresServer(new PostgresSettings(
                folder.resolve(name), root.resolve(".demo/postgres"), 0, "admin", "secure_password", "postgres_bench"));
    }

    /** What a benchmark that was killed has left running. */
    private void endLeftovers() {
        for (String name : List.of("container", "another-container")) {
            new Children(folder.resolve(name).resolve("children")).endLeftovers();
        }
    }

    private Path war() {
        return root.resolve("ee-app/target/ee-app.war");
    }

    private Path zip() {
        return root.resolve("lambda-app/target/lambda-app.zip");
    }
}
