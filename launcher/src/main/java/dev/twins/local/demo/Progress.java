package dev.twins.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Prints progress for a person, each line with the time since the start. */
final class Progress {
    private final long begin = System.nanoTime();
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, line));
    }

    /** Prints a line without the time, because programs search for it. */
    void announce(String line) {
        out.println(line);
    }
}
