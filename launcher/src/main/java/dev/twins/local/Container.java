package dev.twins.local;

import dev.twins.local.process.Children;
import dev.twins.local.process.Java;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the WAR in Payara Micro, in a process of its own. */
public final class Container implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(7);
    private static final int POLL_MS = 100;
    private static final int PROBE_LIMIT_MS = 5_000;

    private final ContainerSettings settings;
    private final Children children;
    private final ContainerLog log;
    private final TemporaryFolder temporary;
    private Process process;
    private boolean closed;

    public Container(ContainerSettings settings) {
        this.settings = settings;
        this.temporary = new TemporaryFolder(settings.folder().resolve("tmp"));
        this.children = new Children(settings.folder().resolve("children"));
        this.log = new ContainerLog(settings.folder().resolve("container.log"));
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @throws IllegalStateException if it ends or is not ready in time; the message quotes its log
     */
    public void start() {
        awaitReady(launch());
    }

    /** Starts it without waiting until it is ready. From now on {@link #process()} is the new process. */
    public synchronized Process launch() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        try {
            temporary.create();
            log.clear();
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(settings.project().root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.path().toFile()));
            // The settings hold what both sides need; the function does not see our own environment, either.
            builder.environment().keySet().removeIf(ApplicationVariables::concerns);
            builder.environment().putAll(settings.variables());
            process = builder.start();
            children.add(process);
            return process;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start the container: " + e.getMessage(), e);
        }
    }

    /** The file of its log. */
    public Path log() {
        return log.path();
    }

    /** Base URL, without a slash at the end. */
    public String url() {
        return "http://localhost:" + settings.port();
    }

    /** The process that was started last. */
    public synchronized ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops it after its requests are served, starts it again and waits until it is ready. */
    public void restart() {
        stop();
        start();
    }

    /** Kills it, without waiting for its requests. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Empties a large log; call it regularly, so that the log does not fill the disk. */
    public void boundLog() {
        log.bound();
    }

    /** Lets it finish its requests and end; kills it after some seconds. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
        temporary.close();
    }

    private List<String> command() {
        List<String> line = new ArrayList<>(settings.wrapper());
        line.addAll(Java.command());
        line.addAll(List.of("-Xmx320m", "-Djava.io.tmpdir=" + temporary.path(), "@payara-config/payara-micro.args"));
        line.addAll(
                List.of("--deploy", settings.project().war().toString(), "--port", Integer.toString(settings.port())));
        return line;
    }

    private synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!isReady()) {
            if (!started.isAlive()) {
                throw new IllegalStateException(
                        "The container ended with status " + started.exitValue() + log.trouble());
            }
            if (log.tellsOfFailedDeployment()) {
                throw new IllegalStateException("The application was not deployed" + log.trouble());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The container is not ready after " + READY_LIMIT.toSeconds() + " s; "
                        + url() + "/health/ready says why" + log.trouble());
            }
            pause();
        }
    }

    /** Asks the application and not the log, which says "ready" before the schema exists. */
    private boolean isReady() {
        try {
            HttpURLConnection probe = (HttpURLConnection) URI.create(url() + "/health/ready")
                    .toURL()
                    .openConnection(Proxy.NO_PROXY); // also when the JVM has a proxy configured
            probe.setConnectTimeout(PROBE_LIMIT_MS);
            probe.setReadTimeout(PROBE_LIMIT_MS);
            int status = probe.getResponseCode();
            probe.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
