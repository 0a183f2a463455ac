package dev.twins.local;

import dev.twins.local.lambda.FunctionSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.local.process.Children;
import dev.twins.local.process.FileWatch;
import dev.twins.local.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Everything on one machine. {@link #close()} may come at any moment, also from another thread while this starts. */
final class Demo implements AutoCloseable {
    static final String HANDLER = "dev.twins.serverless.Handler";
    private static final int WATCH_MS = 500;
    private static final Executor THREADS = Demo::startDaemon;

    private final DemoSettings settings;
    private final Progress progress;
    private final DemoFolder folder;
    private final List<SideDatabase> databases;
    private final Container container;
    private LocalLambda lambda;
    private boolean closed;

    Demo(DemoSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.folder = DemoFolder.hold(settings.folder());
        endLeftovers();
        if (settings.fresh()) {
            folder.forgetData();
        }
        this.databases = List.of(database(settings.container()), database(settings.serverless()));
        this.container = new Container(containerSettings());
    }

    void start() {
        requireFile(settings.war(), "ee-app");
        requireFile(settings.server(), "ee-app");
        requireFile(settings.zip(), "lambda-app");
        requireFree(settings.container(), "CONTAINER_PORT");
        requireFree(settings.serverless(), "SERVERLESS_PORT");
        progress.say("Starting the databases");
        inParallel(databases.get(0)::start, databases.get(1)::start);
        progress.say("Starting the container and the local Lambda");
        inParallel(this::startContainer, this::startLambda);
        progress.announce("Ready: container %s/website/ and serverless %s/website/ (Ctrl-C stops both)"
                .formatted(settings.container().url(), settings.serverless().url()));
    }

    /** Restarts a side whose file was built anew, and keeps the log small, for ever. */
    void watch() throws InterruptedException {
        FileWatch war = new FileWatch(settings.war());
        FileWatch zip = new FileWatch(settings.zip());
        while (true) {
            Thread.sleep(WATCH_MS);
            container.boundLog();
            if (war.isRenewed()) {
                renew("ee-app.war was built anew, the container restarts", container::restart);
            }
            if (zip.isRenewed()) {
                renew("lambda-app.zip was built anew, new environments run it", lambda::reload);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop(container);
        if (lambda != null) {
            stop(lambda);
        }
        databases.forEach(this::stop);
        stop(folder);
    }

    /** What cannot be stopped must not keep the others running. */
    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.say("Stopping failed: " + e.getMessage());
        }
    }

    private void endLeftovers() {
        int count = new Children(folder.file("children")).endLeftovers()
                + new Children(folder.file("lambda/children")).endLeftovers();
        if (count > 0) {
            progress.say("Ended " + count + " processes that an earlier launcher left");
        }
    }

    private SideDatabase database(Side side) {
        return new SideDatabase(side, folder.file(side.name() + "-database"), folder.file("postgres"), progress);
    }

    private ContainerSettings containerSettings() {
        folder.emptied("tmp");
        Map<String, String> variables = variables(settings.container(), databases.get(0), settings.serverless());
        return new ContainerSettings(
                settings.root(), settings.war(), settings.container().port(), folder.path(), variables);
    }

    private void startContainer() {
        container.start();
        progress.say("The container is ready");
    }

    private void startLambda() {
        Side side = settings.serverless();
        FunctionSettings function = FunctionSettings.of("lambda-app", HANDLER)
                .withMemoryMb(settings.memoryMb())
                .withJavaOptions(settings.javaOptions())
                .withVariables(variables(side, databases.get(1), settings.container()))
                .withVariable("JWT_KEY", SigningKey.in(folder.file("keys")));
        if (settings.plainRuntime()) {
            function = function.withPlainRuntime();
        }
        if (function.plainRuntime()) {
            progress.say("A plain-Java runtime stands in for AWS's, which needs Linux");
        }
        LambdaSettings all = LambdaSettings.of(settings.zip(), function, folder.file("lambda"))
                .withPort(side.port())
                .withConcurrency(settings.concurrency())
                .withOrigins(Set.of(settings.container().origins().split(",")))
                .withLog(progress::announce);
        keep(LocalLambda.start(all));
        progress.say("The local Lambda is ready, its first request will be a cold start");
    }

    private synchronized void keep(LocalLambda started) {
        lambda = started;
        if (closed) {
            started.close();
        }
    }

    private Map<String, String> variables(Side side, SideDatabase database, Side peer) {
        Map<String, String> variables = new HashMap<>();
        variables.putAll(settings.passedOn());
        variables.merge("CORS_ORIGINS", peer.origins(), (configured, own) -> configured + "," + own);
        variables.put("DATABASE_URL", database.url());
        variables.put("PEER_URL", peer.url());
        variables.put("TWINS_LOCAL", "true");
        return variables;
    }

    private void renew(String line, Runnable action) {
        progress.say(line);
        try {
            action.run();
            progress.say("Done");
        } catch (RuntimeException e) {
            progress.say("That failed: " + e.getMessage());
        }
    }

    private static void requireFile(Path file, String module) {
        if (!Files.isReadable(file)) {
            throw new CannotStart(file + " is absent: build it with mvn -DskipTests -am -pl " + module + " package");
        }
    }

    private static void requireFree(Side side, String variable) {
        if (!Ports.isFree(side.port())) {
            throw new CannotStart("Port %d of the %s is in use by %s: stop it, or choose another port with %s"
                    .formatted(
                            side.port(), side.name(), Ports.holder(side.port()).orElse("another process"), variable));
        }
    }

    /** Fails as soon as one of them does. */
    private static void inParallel(Runnable one, Runnable other) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(one, THREADS);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other, THREADS);
        CompletableFuture<Object> failure = new CompletableFuture<>();
        CompletableFuture<Void> both = first.runAfterBoth(second, () -> {});
        for (CompletableFuture<Void> part : List.of(first, second)) {
            part.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(failure, both).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void startDaemon(Runnable task) {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
    }
}
