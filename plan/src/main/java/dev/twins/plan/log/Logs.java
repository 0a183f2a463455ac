package dev.twins.plan.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads access logs from files, folders, globs or standard input. */
public final class Logs {
    /** With a larger share of unreadable lines, the others may not represent the traffic. */
    private static final double MOST_UNREAD = 0.05;

    private final MessageDigest together = LogFile.sha256();
    private final Recorder all = new Recorder();
    private final Map<String, Long> byFormat = new TreeMap<>();
    private int files;
    private long lines;
    private long unread;
    private String firstUnread = "";

    private Logs() {}

    /**
     * Reads as many files at once as there are processors.
     *
     * @param names of files, folders and globs, separated by commas; {@code -} for standard input
     * @throws IllegalArgumentException if a file is absent, no request is found, or too many lines cannot be read
     */
    public static ReadLog read(String names, ReadProgress progress) {
        Logs logs = new Logs();
        if (names.strip().equals("-")) {
            logs.take(file("standard input", System.in, progress));
        } else {
            logs.read(Sources.of(names), progress);
        }
        return logs.result();
    }

    private void read(List<Path> paths, ReadProgress progress) {
        progress.expect(paths);
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Queue<CompletableFuture<LogFile>> reading = new ArrayDeque<>();
            paths.forEach(path -> reading.add(CompletableFuture.supplyAsync(() -> file(path, progress), readers)));
            while (!reading.isEmpty()) {
                take(reading.remove().join()); // removed: its requests are copied, and take no memory twice
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw e.getCause() instanceof IllegalArgumentException refused
                    ? refused
                    : new IllegalArgumentException("log: cannot be read (%s)".formatted(e.getCause()), e);
        } finally {
            readers.shutdownNow();
        }
    }

    private static LogFile file(Path path, ReadProgress progress) {
        try (InputStream stream = Files.newInputStream(path)) {
            return file(path.toString(), stream, progress);
        } catch (IOException e) {
            throw new IllegalArgumentException("log: cannot read %s (%s)".formatted(path, e), e);
        }
    }

    private static LogFile file(String name, InputStream stream, ReadProgress progress) {
        try {
            return LogFile.read(Path.of(name).getFileName().toString(), progress.counting(stream));
        } catch (IOException e) {
            throw new IllegalArgumentException("log: cannot read %s (%s)".formatted(name, e), e);
        }
    }

    private void take(LogFile file) {
        all.addAll(file.recorder());
        file.byFormat().forEach((format, count) -> byFormat.merge(format, count, Long::sum));
        together.update(file.hash());
        files++;
        lines += file.lines();
        unread += file.unread();
        firstUnread = firstUnread.isEmpty() ? file.firstUnread() : firstUnread;
    }

    private ReadLog result() {
        if (unread > lines * MOST_UNREAD) {
            throw new IllegalArgumentException(
                    ("log: %,d of %,d lines cannot be read, which is more than %.0f %%. The first: %s. Give access logs only; docs/planning.md lists their formats")
                            .formatted(unread, lines, MOST_UNREAD * 100, firstUnread));
        }
        if (all.size() == 0) {
            throw new IllegalArgumentException(
                    "log: it holds no request. Give an access log of one of these formats: " + LogFile.formats());
        }
        String hash = HexFormat.of().formatHex(together.digest());
        return new ReadLog(all.sorted(), files, lines, unread, firstUnread, byFormat, hash);
    }
}
