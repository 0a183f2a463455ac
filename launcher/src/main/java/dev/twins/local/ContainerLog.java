package dev.twins.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log of Payara Micro, searched for the reason of a failure. */
final class ContainerLog {
    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final int SHOWN_LINES = 12;
    private static final int SHOWN_WIDTH = 300;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    /** How the log names a setting that the application refuses. */
    private static final String REFUSED = "ConfigurationException: ";

    private static final Pattern TROUBLE = Pattern.compile("SEVERE|Exception|Error");

    private final Path path;

    ContainerLog(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Creates or empties the file. */
    void clear() throws IOException {
        Files.newByteChannel(path, CREATE, WRITE, TRUNCATE_EXISTING).close();
    }

    /**
     * Empties a large log, so that it does not fill the disk, and keeps one copy. The server appends at the new end.
     */
    void bound() {
        try {
            // Of a deleted file, to which the server keeps writing until it restarts, the length is 0.
            if (path.toFile().length() > MAX_BYTES) {
                Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), REPLACE_EXISTING);
                clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + path.getParent(), e);
        }
    }

    /**
     * Whether the server started without the application. The log says "ready" in that case, too, and even "successfully
     * deployed" if only the application's own start failed.
     */
    boolean tellsOfFailedDeployment() {
        List<String> lines = lines();
        return lines.stream().anyMatch(line -> line.contains("Payara Micro") && line.contains(" ready in "))
                && (lines.stream().noneMatch(line -> line.contains("was successfully deployed in"))
                        || lines.stream().anyMatch(line -> line.contains("Exception while loading the app")));
    }

    /** The setting that is refused; otherwise the last lines that name an error; if there are none, the last lines. */
    String trouble() {
        List<String> lines = lines();
        Optional<String> refused =
                lines.stream().filter(line -> line.contains(REFUSED)).findFirst();
        if (refused.isPresent()) {
            return ": " + refused.get().split(REFUSED, 2)[1] + "; the whole log is " + path;
        }
        List<String> troubles =
                lines.stream().filter(line -> TROUBLE.matcher(line).find()).toList();
        return "; from " + path + ":\n  " + String.join("\n  ", last(troubles.isEmpty() ? lines : troubles));
    }

    private List<String> lines() {
        try (var lines = Files.lines(path)) {
            return lines.map(line -> COLOUR.matcher(line).replaceAll(""))
                    .filter(line -> !line.isBlank())
                    .map(line -> line.substring(0, Math.min(SHOWN_WIDTH, line.length())))
                    .toList();
        } catch (IOException e) {
            return List.of("(cannot be read: " + e.getMessage() + ")");
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
    }
}
