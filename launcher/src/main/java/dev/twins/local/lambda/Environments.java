package dev.twins.local.lambda;

import dev.twins.local.process.Children;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The environments of a function. An idle one serves the next request; if there is none, a new one starts, up to a
 * limit. At the limit, a bounded number of requests wait for a bounded time. The code can be replaced while requests
 * are served.
 */
final class Environments implements AutoCloseable {
    static final int MAX_WAITING = 256;

    private final Path folder;
    private final Children children;
    private final Consumer<String> log;
    private final Processor processor;
    private final Duration patience;
    private final Semaphore permits;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentLinkedDeque<Environment> idle = new ConcurrentLinkedDeque<>();
    private final Set<Environment> all = ConcurrentHashMap.newKeySet();
    private volatile Code code;
    private volatile boolean closed;

    Environments(Deployment deployment, LambdaSettings settings, Processor processor) {
        this.folder = settings.folder();
        this.children = new Children(folder.resolve("children"));
        this.log = settings.log();
        this.processor = processor;
        this.patience = settings.patience();
        this.permits = new Semaphore(settings.concurrency(), true);
        replace(deployment);
    }

    /**
     * Lets the function answer an event.
     *
     * @throws Overloaded if no environment was free in time
     * @throws FunctionFailed if the function gave no answer
     */
    byte[] invoke(byte[] event, String requestId, String traceId) {
        takePermit();
        try {
            Environment environment = idleOrNew();
            boolean answered = false;
            try {
                byte[] answer = environment.invoke(event, requestId, traceId);
                answered = true;
                return answer;
            } finally {
                giveBack(environment, answered);
            }
        } finally {
            permits.release();
        }
    }

    /** Uses other code from the next request on. */
    void replace(Deployment deployment) {
        code = new Code(deployment, new EnvironmentCommand(deployment, folder));
        letGo(Instant.MAX);
    }

    /** Ends the idle environments that were last used before the instant. Returns how many. */
    int letGo(Instant unusedSince) {
        int count = 0;
        for (Environment environment : idle) {
            if (environment.unusedSince(unusedSince) && idle.remove(environment)) {
                end(environment);
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        synchronized (all) {
            closed = true;
        }
        List<Environment> ended = List.copyOf(all);
        ended.forEach(this::end);
        ended.forEach(Environment::awaitEnd);
    }

    private void takePermit() {
        if (hasPermitWithin(Duration.ZERO)) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > MAX_WAITING) {
                throw new Overloaded("Too many requests are waiting");
            }
            if (!hasPermitWithin(patience)) {
                throw new Overloaded("The request could not be served within " + patience.toSeconds() + " s");
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean hasPermitWithin(Duration limit) {
        try {
            return permits.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS); // tryAcquire() would jump the queue
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("The server is stopping");
        }
    }

    private Environment idleOrNew() {
        Code wanted = code;
        for (Environment environment = idle.pollFirst(); environment != null; environment = idle.pollFirst()) {
            if (environment.serves(wanted.deployment)) {
                return environment;
            }
            end(environment);
        }
        Environment started = start(wanted);
        try {
            started.awaitInit();
            return started;
        } catch (RuntimeException e) {
            end(started);
            throw e;
        }
    }

    private Environment start(Code wanted) {
        synchronized (all) {
            if (closed) {
                throw new Overloaded("The server is stopping");
            }
            Environment started = Environment.start(wanted.deployment, wanted.command, processor, children, log);
            all.add(started);
            return started;
        }
    }

    private void giveBack(Environment environment, boolean answered) {
        if (answered && !closed && environment.serves(code.deployment)) {
            idle.addFirst(environment);
        } else {
            end(environment);
        }
    }

    private void end(Environment environment) {
        all.remove(environment);
        environment.close();
    }

    private record Code(Deployment deployment, EnvironmentCommand command) {}
}
