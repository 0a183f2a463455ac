package dev.twins.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints progress lines, each with the time since the start and an estimate of the time left. */
final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long begin = System.nanoTime();
    private final PrintStream out;
    private volatile long end = begin;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Sets the estimate of the time left. */
    void left(Duration left) {
        end = System.nanoTime() + left.toNanos();
    }

    void say(String line) {
        long left = Math.max(0, Math.round((end - System.nanoTime()) / NANOS_PER_SECOND));
        out.println(
                String.format(Locale.ROOT, "[%5.0f s, about %d:%02d left] %s", seconds(), left / 60, left % 60, line));
    }

    /** A line without the times. */
    void announce(String line) {
        out.println(line);
    }

    /** Since the start. */
    double seconds() {
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }
}
