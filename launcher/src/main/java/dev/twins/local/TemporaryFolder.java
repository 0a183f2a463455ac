package dev.twins.local;

import dev.twins.local.process.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's temporary folder. It is where the caller wants it, unless the path holds more than ASCII: there the server
 * does not find the schema of web.xml, and deploys nothing. Then it is one of the system's.
 */
final class TemporaryFolder implements AutoCloseable {
    private final Path wanted;
    private Path path;

    TemporaryFolder(Path wanted) {
        this.wanted = wanted;
    }

    void create() throws IOException {
        if (path == null) {
            boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(wanted.toString());
            path = ascii ? Files.createDirectories(wanted) : Files.createTempDirectory("twins-");
        }
    }

    Path path() {
        return path;
    }

    /** Removes a folder that nobody would find again. */
    @Override
    public void close() {
        if (path != null && !path.equals(wanted)) {
            Trees.delete(path);
        }
    }
}
