package dev.twins.plan.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Says every other second how much was read, and how long the rest will take. Logs that are read sooner pass in silence. */
public final class ReadProgress {
    private static final long PAUSE = 2_000_000_000;
    private static final double MEGABYTE = 1e6;
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong said = new AtomicLong(begin);
    private long total;

    public ReadProgress(PrintStream out) {
        this.out = out;
    }

    void expect(List<Path> paths) {
        for (Path path : paths) {
            total += path.toFile().length();
        }
    }

    InputStream counting(InputStream stream) {
        return new Counting(stream);
    }

    private void count(int bytes) {
        long read = done.addAndGet(Math.max(0, bytes));
        long now = System.nanoTime();
        long before = said.get();
        if (now - before > PAUSE && said.compareAndSet(before, now)) {
            out.println(sentence(read, (now - begin) / NANOS));
        }
    }

    private String sentence(long read, double seconds) {
        return total == 0
                ? "Read %,.0f MB".formatted(read / MEGABYTE)
                : "Read %,.0f of %,.0f MB, about %.0f s to go"
                        .formatted(
                                read / MEGABYTE,
                                total / MEGABYTE,
                                Math.max(1, seconds * (total - read) / Math.max(1, read)));
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int bytes = super.read(buffer, from, length);
            count(bytes);
            return bytes;
        }
    }
}
