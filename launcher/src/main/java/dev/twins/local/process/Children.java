package dev.twins.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The processes we started, recorded on disk, so that the next launcher can end what a killed one left running. Each
 * process has a file: its name is the process number, its text the start time. The time tells our process from a later
 * one with the same number.
 */
public final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Path folder;

    /** @param folder used for nothing else; created if absent */
    public Children(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    /** Records a process until it has ended. */
    public void add(Process process) {
        Path file = folder.resolve(Long.toString(process.pid()));
        try {
            Files.writeString(file, startOf(process.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
        process.onExit().thenRun(() -> forget(file));
    }

    /** Ends the recorded processes that still run. Returns how many. */
    public int endLeftovers() {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(this::endLeftover).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endLeftover(Path file) {
        Optional<ProcessHandle> ours = ProcessHandle.of(
                        Long.parseLong(file.getFileName().toString()))
                .filter(handle -> runs(handle) && startOf(handle).equals(textOf(file)));
        ours.ifPresent(Children::end);
        forget(file);
        return ours.isPresent();
    }

    /** Kills it, because nobody uses it any more, and waits until its port is free. */
    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent(); // a zombie has no command
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return ""; // the process has ended meanwhile
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
