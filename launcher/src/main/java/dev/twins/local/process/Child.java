package dev.twins.local.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process that we started. It reads orders from its standard input, answers each with a line on its standard
 * output, and ends when its input ends.
 */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int POLL_MS = 100;
    private static final int END_SECONDS = 5;

    private final Process process;
    private final Predicate<String> taken;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Child(Process process, Predicate<String> taken) {
        this.process = process;
        this.taken = taken;
        Thread reader = new Thread(this::read, "child-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the main method of a class on our class path.
     *
     * @param errors file for what it writes to standard error
     * @param taken sees each line of output first; {@link #line} skips the lines for which it returns true
     */
    public static Child start(Class<?> main, Path errors, Predicate<String> taken) {
        List<String> command = new ArrayList<>(Java.command());
        command.addAll(List.of("-cp", classPath(), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        try {
            Files.createDirectories(errors.getParent());
            return new Child(builder.start(), taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a class whose output goes to {@link #line} as a whole. */
    public static Child start(Class<?> main, Path errors) {
        return start(main, errors, line -> false);
    }

    /**
     * The next line of its output; throws {@link IllegalStateException} if the process ends, or writes nothing for 30
     * s.
     */
    public String line() {
        try {
            for (long left = PATIENCE.toMillis(); left > 0; left -= POLL_MS) {
                String line = lines.poll(POLL_MS, TimeUnit.MILLISECONDS);
                if (line != null) {
                    return line;
                }
                if (!process.isAlive()) {
                    throw new IllegalStateException("A child process ended with status " + process.exitValue());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("A child process wrote nothing for " + PATIENCE.toSeconds() + " s");
    }

    /** Sends an order and waits for the line that answers it. */
    public synchronized String order(String order) {
        try {
            Writer input = process.outputWriter();
            input.write(order + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line();
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Inside Maven, our classes come from a class loader and not from {@code java.class.path}. */
    private static String classPath() {
        if (!(Child.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        return Stream.of(loader.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().filter(taken.negate()).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            return; // the stream ends with the process
        }
    }
}
