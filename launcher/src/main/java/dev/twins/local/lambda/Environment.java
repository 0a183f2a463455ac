package dev.twins.local.lambda;

import dev.twins.local.process.Children;
import dev.twins.local.process.CpuGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One execution environment: a process that serves one invocation at a time. Not for concurrent use. */
final class Environment implements AutoCloseable {
    /**
     * AWS allows 10 s, with a burst of processor time. A laptop that starts ten environments at once has no such burst.
     */
    private static final Duration INIT_LIMIT = Duration.ofSeconds(30);

    private static final Duration END_LIMIT = Duration.ofSeconds(2);

    private final Deployment deployment;
    private final Consumer<String> log;
    private final RuntimeApi api;
    private final Process process;
    private final Processor processor;
    private final Optional<CpuGroup> group;
    private final CompletableFuture<?> end;
    private Duration unreportedInit = Duration.ZERO;
    private volatile Instant lastUsed = Instant.now();

    private final long begin = System.nanoTime();

    private Environment(
            Deployment deployment,
            RuntimeApi api,
            Process process,
            Processor processor,
            Optional<CpuGroup> group,
            Consumer<String> log) {
        this.deployment = deployment;
        this.api = api;
        this.process = process;
        this.processor = processor;
        this.group = group;
        this.log = log;
        this.end = process.onExit().thenRun(() -> group.ifPresent(CpuGroup::close));
    }

    /** Starts a process without waiting for its initialisation. */
    static Environment start(
            Deployment deployment,
            EnvironmentCommand command,
            Processor processor,
            Children children,
            Consumer<String> log) {
        try {
            RuntimeApi api = new RuntimeApi(deployment.settings().name());
            Optional<CpuGroup> group = processor.forInit();
            Process process = command.at(
                            api.address(), group.map(CpuGroup::wrapper).orElse(List.of()))
                    .start();
            children.add(process);
            Environment environment = new Environment(deployment, api, process, processor, group, log);
            environment.watch();
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start an environment: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the function asks for its first event.
     *
     * @throws FunctionFailed if it ends, reports an error or stays silent; the caller must then close this environment
     */
    void awaitInit() {
        await(api.ready(), INIT_LIMIT, "the function did not start within " + INIT_LIMIT.toSeconds() + " s");
        unreportedInit = Duration.ofNanos(System.nanoTime() - begin);
        group.ifPresent(processor::afterInit);
    }

    /**
     * Lets the function answer one event and writes the REPORT line.
     *
     * @throws FunctionFailed if it does not answer; the caller must then close this environment
     */
    byte[] invoke(byte[] event, String requestId, String traceId) {
        Duration timeout = deployment.settings().timeout();
        Invocation invocation =
                new Invocation(requestId, traceId, event, Instant.now().plus(timeout));
        long begin = System.nanoTime();
        String status = "error";
        api.offer(invocation);
        if (!process.isAlive()) {
            api.fail(FunctionFailed.inHandler("Runtime exited"));
        }
        try {
            byte[] answer =
                    await(invocation.answer(), timeout, "Task timed out after " + timeout.toSeconds() + " seconds");
            status = "";
            return answer;
        } catch (FunctionFailed e) {
            status = e.status() == 503 ? "timeout" : status;
            throw e;
        } finally {
            report(requestId, Duration.ofNanos(System.nanoTime() - begin), status);
            lastUsed = Instant.now();
        }
    }

    boolean serves(Deployment wanted) {
        return process.isAlive() && deployment == wanted; // identity, because the same folder may hold newer code
    }

    boolean unusedSince(Instant instant) {
        return lastUsed.isBefore(instant);
    }

    /** Ends the process as AWS does: at once, without shutdown hooks. */
    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }

    /** Waits until the process of a closed environment has ended. */
    void awaitEnd() {
        end.orTimeout(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(tooLate -> null)
                .join();
    }

    private <T> T await(CompletableFuture<T> future, Duration limit, String onTimeout) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw FunctionFailed.tooSlow(onTimeout);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FunctionFailed failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FunctionFailed.atStart("stopped");
        }
    }

    private void watch() {
        process.onExit()
                .thenAccept(
                        ended -> api.fail(FunctionFailed.inHandler("Runtime exited with status " + ended.exitValue())));
        Thread output = new Thread(this::copyOutput, "environment-" + process.pid());
        output.setDaemon(true);
        output.start();
    }

    private void copyOutput() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(log);
        } catch (IOException | UncheckedIOException e) {
            return; // the stream ends with the process
        }
    }

    private void report(String requestId, Duration duration, String status) {
        int memoryMb = deployment.settings().memoryMb();
        log.accept(new Report(requestId, duration, unreportedInit, memoryMb, peakMemoryMb(), status).line());
        unreportedInit = Duration.ZERO;
    }

    /** The peak of the resident memory; only Linux reports it. */
    private OptionalInt peakMemoryMb() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalInt.empty();
        }
    }
}
