package dev.twins.local.demo;

import dev.twins.local.CannotStart;
import dev.twins.local.process.Trees;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder with the launcher's files. A lock ensures that only one launcher uses it. */
final class DemoFolder implements AutoCloseable {
    private static final List<String> KEPT_DATA = List.of("container-database", "serverless-database", "keys");

    private final Path path;
    private final FileChannel lock;

    private DemoFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DemoFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            Path file = path.resolve("lock");
            FileChannel lock = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(lock)) {
                lock.close();
                throw new CannotStart("Another launcher is running (process " + Files.readString(file)
                        + "): use its URLs, or stop it with Ctrl-C first");
            }
            lock.truncate(0);
            lock.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DemoFolder(path, lock);
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + path + ": make the folder writable (" + e.getMessage() + ")", e);
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Deletes the databases and keys of earlier runs. */
    void forgetData() {
        KEPT_DATA.forEach(name -> Trees.delete(file(name)));
    }

    /** A folder that was emptied, or created. */
    Path emptied(String name) {
        Trees.delete(file(name));
        try {
            return Files.createDirectories(file(name));
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + file(name) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
