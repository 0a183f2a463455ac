package dev.twins.local;

import dev.twins.local.lambda.LocalLambda;
import dev.twins.local.process.Children;
import dev.twins.local.process.Parallel;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Both sides on this machine: the container in its own process, the local Lambda's front in this one. The caller
 * provides the databases. {@link #close()} may be called at any moment, also from another thread during the start.
 */
public final class LocalPair implements AutoCloseable {
    private final PairSettings settings;
    private final Container container;
    private LocalLambda lambda;
    private boolean closed;

    /** Prepares the pair without starting it, and ends processes that an earlier pair left in the same folder. */
    public LocalPair(PairSettings settings) {
        this.settings = settings;
        endLeftovers(settings.folder());
        this.container = new Container(settings.container());
    }

    /** Ends the processes that a killed launcher left running. Returns their number. */
    public static int endLeftovers(Path folder) {
        return new Children(folder.resolve("children")).endLeftovers()
                + new Children(folder.resolve("lambda/children")).endLeftovers();
    }

    /**
     * Starts both at once and waits until they are ready.
     *
     * @throws RuntimeException as soon as one of them does not start; the message says why
     */
    public void start(Consumer<String> progress) {
        Parallel.run(() -> startContainer(progress), () -> startLambda(progress));
    }

    /** Starts both without reporting progress. */
    public void start() {
        start(line -> {});
    }

    public Container container() {
        return container;
    }

    public synchronized LocalLambda lambda() {
        return lambda;
    }

    /** Ends the container first, then the function. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            container.close();
        } finally {
            closeLambda();
        }
    }

    private void startContainer(Consumer<String> progress) {
        container.start();
        progress.accept("The container is ready");
    }

    private void startLambda(Consumer<String> progress) {
        LocalLambda started = LocalLambda.start(settings.serverless());
        synchronized (this) {
            lambda = started;
            if (closed) {
                closeLambda();
            }
        }
        progress.accept("The local Lambda is ready: its first request will be a cold start");
    }

    private synchronized void closeLambda() {
        if (lambda != null) {
            lambda.close();
        }
    }
}
