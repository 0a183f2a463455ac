package dev.twins.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK that runs us; children run on the same one. */
public final class Java {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Java() {}

    /** The start of a command line for a child. */
    public static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Ctrl-C signals all processes of the terminal's group. A child in its own session ends only when we end it.
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString(), java) : List.of(java);
    }

    /** The feature version, such as 17. */
    public static int version() {
        return Runtime.version().feature();
    }
}
