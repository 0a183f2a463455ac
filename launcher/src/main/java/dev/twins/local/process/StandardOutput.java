package dev.twins.local.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * The standard output of this process, also for what runs while it ends. {@code System.out} is Jansi's in Maven, which is
 * uninstalled at that moment: printing then may throw any exception. Maven's option {@code -l} does not catch these lines.
 */
public final class StandardOutput {
    private StandardOutput() {}

    /** A stream that never throws, and writes each line at once. */
    public static PrintStream open() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    }
}
