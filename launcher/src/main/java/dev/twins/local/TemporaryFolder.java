package dev.twins.local;

import dev.twins.local.process.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's temporary folder. Below a path that is not ASCII, the server does not find the schema of web.xml and
 * deploys nothing. For such a path this is a new folder below the system's temporary folder instead.
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

    /** Removes a folder that is not the wanted one, because no later run would find it. */
    @Override
    public void close() {
        if (path != null && !path.equals(wanted)) {
            Trees.delete(path);
        }
    }
}
