package dev.twins.plan.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads access logs from files, folders, globs or standard input. */
public final class Logs {
    /** With a larger share of unreadable lines, the others may not represent the traffic. */
    private static final double MOST_UNREAD = 0.05;

    private final MessageDigest together = sha256();
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
            logs.take(logs.call(() -> Part.of("standard input", progress.counting(System.in))));
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
            List<Future<Part>> parts = new ArrayList<>();
            for (Path path : paths) {
                parts.add(readers.submit(() -> part(path, progress)));
            }
            for (int at = 0; at < parts.size(); at++) {
                Future<Part> part = parts.set(at, null); // its requests are copied
                take(call(part::get));
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static Part part(Path path, ReadProgress progress) {
        try (InputStream stream = Files.newInputStream(path)) {
            return Part.of(path.getFileName().toString(), progress.counting(stream));
        } catch (IOException e) {
            throw new IllegalArgumentException("log: cannot read %s (%s)".formatted(path, e), e);
        }
    }

    private <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IllegalArgumentException refused ? refused : cannotRead(e.getCause());
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            throw cannotRead(e);
        }
    }

    private static IllegalArgumentException cannotRead(Throwable cause) {
        return new IllegalArgumentException("log: cannot be read (%s)".formatted(cause), cause);
    }

    private void take(Part part) {
        LogFile file = part.file();
        all.addAll(file.recorder());
        file.byFormat().forEach((format, count) -> byFormat.merge(format, count, Long::sum));
        together.update(part.hash());
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
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "log: it holds no request. Give an access log of one of these formats: " + LogFile.formats());
        }
        String hash = HexFormat.of().formatHex(together.digest());
        return new ReadLog(all.sorted(), files, lines, unread, firstUnread, byFormat, hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Part(LogFile file, byte[] hash) {
        static Part of(String name, InputStream stream) throws IOException {
            DigestInputStream digesting = new DigestInputStream(stream, sha256());
            LogFile file = LogFile.read(name, digesting);
            return new Part(file, digesting.getMessageDigest().digest());
        }
    }
}
