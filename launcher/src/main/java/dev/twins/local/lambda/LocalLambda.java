package dev.twins.local.lambda;

import dev.twins.local.process.Children;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A function behind an HTTP API on this machine. */
public final class LocalLambda implements AutoCloseable {
    static final String FIRST_LINE = "Local Lambda: ";

    private static final long REAP_EVERY_S = 5;

    private final LambdaSettings settings;
    private final Environments environments;
    private final FrontServer server;
    private final ScheduledExecutorService reaper = Executors.newSingleThreadScheduledExecutor(LocalLambda::daemon);
    private final int port;
    private final Processor processor;
    private Deployment deployment;

    private LocalLambda(LambdaSettings settings) throws IOException {
        this.settings = settings;
        Path folder = settings.folder();
        new Children(folder.resolve("children")).endLeftovers();
        Deployment.clear(codeFolder(), List.of());
        deployment = deploy();
        processor = Processor.of(settings);
        environments = new Environments(deployment, settings, processor);
        Control control = new Control(environments, processor, settings.origins());
        Front front = new Front(environments, control, settings.log());
        server = new FrontServer(settings.host(), settings.port(), settings.concurrency(), front);
        port = server.start();
        settings.log().accept(firstLine());
        reaper.scheduleWithFixedDelay(this::reap, REAP_EVERY_S, REAP_EVERY_S, TimeUnit.SECONDS);
    }

    /**
     * Starts the front; environments start with the first requests.
     *
     * @throws UncheckedIOException if the port is taken, the folder cannot be written or the code is broken
     * @throws IllegalArgumentException if the handler is not in the code
     */
    public static LocalLambda start(LambdaSettings settings) {
        try {
            return new LocalLambda(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    /** Base URL of the front, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Processors for each environment: the share that its memory buys on AWS, or 1 where nothing limits it. */
    public double processors() {
        return processor.given();
    }

    /** Ends the idle environments. Returns how many. */
    public int letGo() {
        return environments.letGo(Instant.MAX);
    }

    /** Deploys the code again; requests in service finish with the old code. */
    public synchronized void reload() {
        Deployment previous = deployment;
        deployment = deploy();
        environments.replace(deployment);
        // Requests in service may still need the previous code; the next reload removes it.
        Deployment.clear(codeFolder(), List.of(previous.taskRoot(), deployment.taskRoot()));
    }

    /** Refuses new requests and ends the environments at once. */
    @Override
    public void close() {
        reaper.shutdownNow();
        server.close();
        environments.close();
    }

    private String firstLine() {
        FunctionSettings function = settings.function();
        return FIRST_LINE + function.name() + " with " + function.memoryMb() + " MB in at most "
                + settings.concurrency() + " environments, " + processor.description()
                + (function.plainRuntime() ? "; a plain-Java runtime stands in for AWS's, which needs Linux" : "");
    }

    private Deployment deploy() {
        return Deployment.of(settings.code(), settings.function(), codeFolder());
    }

    private Path codeFolder() {
        return settings.folder().resolve("code");
    }

    private void reap() {
        environments.letGo(Instant.now().minus(settings.idle()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reaper");
        thread.setDaemon(true);
        return thread;
    }
}
