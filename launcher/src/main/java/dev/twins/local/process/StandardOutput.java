package dev.twins.local.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * The standard output of this process, also for what runs while it ends. {@code System.out} is Maven's own there, which takes its
 * colours away at that moment: a line printed meanwhile may throw any exception.
 */
public final class StandardOutput {
    private StandardOutput() {}

    /** A stream that never throws, and writes each line at once. */
    public static PrintStream open() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    }
}
