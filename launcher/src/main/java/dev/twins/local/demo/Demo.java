package dev.twins.local.demo;

import dev.twins.local.CannotStart;
import dev.twins.local.Container;
import dev.twins.local.LocalPair;
import dev.twins.local.PairSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.process.FileWatch;
import dev.twins.local.process.OpenFiles;
import dev.twins.local.process.Parallel;
import dev.twins.local.process.Ports;

/**
 * Runs everything on one machine. {@link #close()} may be called at any moment, also from another thread during the
 * start.
 */
final class Demo implements AutoCloseable {
    private static final int WATCH_MS = 500;
    private static final int LEAST_FILES = 1_024;
    private static final int ENOUGH_FILES = 4_096;

    private final DemoSettings settings;
    private final Progress progress;
    private final DemoFolder folder;
    private final SideDatabase containerDatabase;
    private final SideDatabase serverlessDatabase;
    private final LocalPair pair;

    Demo(DemoSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.folder = DemoFolder.hold(settings.folder());
        endLeftovers();
        if (settings.fresh()) {
            folder.forgetData();
        }
        folder.emptied("tmp");
        this.containerDatabase = database(settings.container());
        this.serverlessDatabase = database(settings.serverless());
        this.pair = new LocalPair(pairSettings());
    }

    void start() {
        requireOpenFiles();
        settings.project().requireBuilt();
        requireFree(settings.container(), "CONTAINER_PORT");
        requireFree(settings.serverless(), "SERVERLESS_PORT");
        progress.say("Starting the databases");
        Parallel.run(containerDatabase::start, serverlessDatabase::start);
        progress.say("Starting the container and the local Lambda");
        pair.start(progress::say);
        progress.announce("Ready: container " + settings.container().url() + "/website/ and serverless "
                + settings.serverless().url() + "/website/ (Ctrl-C stops both)");
    }

    /** Restarts a side whenever its file was rebuilt, and bounds the container's log. Never returns. */
    void watch() throws InterruptedException {
        FileWatch war = new FileWatch(settings.project().war());
        FileWatch zip = new FileWatch(settings.project().zip());
        Container container = pair.container();
        while (true) {
            Thread.sleep(WATCH_MS);
            container.boundLog();
            if (war.isRenewed()) {
                renew("ee-app.war was rebuilt: the container restarts", container::restart);
            }
            if (zip.isRenewed()) {
                renew("lambda-app.zip was rebuilt: new environments run it", pair.lambda()::reload);
            }
        }
    }

    @Override
    public void close() {
        stop(pair);
        Parallel.run(() -> stop(containerDatabase), () -> stop(serverlessDatabase));
        stop(folder);
    }

    /** A part that fails to stop must not prevent the others from stopping. */
    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.say("Stopping failed: " + e.getMessage());
        }
    }

    private void endLeftovers() {
        int count = LocalPair.endLeftovers(folder.path());
        if (count > 0) {
            progress.say("Ended " + count + " processes that an earlier launcher left");
        }
    }

    private SideDatabase database(Side side) {
        return new SideDatabase(side, folder.file(side.name() + "-database"), folder.file("postgres"), progress);
    }

    private PairSettings pairSettings() {
        return PairSettings.of(folder.path(), containerDatabase.url(), serverlessDatabase.url())
                .withPorts(settings.container().port(), settings.serverless().port())
                .withPeers()
                .withVariables(settings.passedOn())
                .withLambda(this::configured);
    }

    private LambdaSettings configured(LambdaSettings lambda) {
        return lambda.withConcurrency(settings.concurrency())
                .withWholeProcessor(settings.wholeProcessor())
                .withFunction(function -> function.withMemoryMb(settings.memoryMb())
                        .withJavaOptions(settings.javaOptions())
                        .withPlainRuntime(settings.plainRuntime() || function.plainRuntime()))
                .withLog(progress::announce);
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

    private static void requireOpenFiles() {
        OpenFiles.limit().ifPresent(limit -> {
            if (limit < LEAST_FILES) {
                throw new CannotStart(
                        "Only " + limit + " files may be open at once, and the server needs more: run ulimit -n "
                                + ENOUGH_FILES + " in this shell first");
            }
        });
    }

    private static void requireFree(Side side, String variable) {
        if (!Ports.isFree(side.port())) {
            throw new CannotStart("Port " + side.port() + " of the " + side.name() + " is in use by "
                    + Ports.holder(side.port()).orElse("another process") + ": stop it, or choose another port with "
                    + variable);
        }
    }
}
