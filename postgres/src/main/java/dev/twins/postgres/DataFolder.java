package dev.twins.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The folder of one server: its data, its log and its lock. Cleans up what a killed process left in it. */
final class DataFolder {
    private static final int STOP_SECONDS = 8;

    private final Path folder;
    private final Path binaries;
    private final FileChannel lock;

    private DataFolder(Path folder, Path binaries, FileChannel lock) {
        this.folder = folder;
        this.binaries = binaries;
        this.lock = lock;
    }

    static DataFolder lock(Path folder, Path binaries) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(binaries);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new FolderInUse(folder);
            }
            return new DataFolder(folder, binaries, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    Path path() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path passwordFile(String password) throws IOException {
        return Files.writeString(folder.resolve("password"), password);
    }

    boolean isComplete() {
        return Files.exists(folder.resolve("complete"));
    }

    void markComplete() throws IOException {
        if (!isComplete()) {
            Files.createFile(folder.resolve("complete"));
        }
    }

    /** Stops a server that its starter left running here, and removes what an interrupted first start left. */
    void endLeftover() {
        try {
            Optional<ProcessHandle> holder = holder();
            if (holder.filter(this::isServer).isPresent()) {
                stopServer();
            } else if (holder.isPresent()) {
                // A stranger may have the old server's process number now; PostgreSQL would take it for the old server.
                Files.delete(pidFile());
            }
            if (!isComplete()) {
                deleteTree(path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL's programs refuse to run as root. In a user namespace of its own, root counts as another user. */
    void requireAnotherUserThanRoot() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException("PostgreSQL does not run as root, and this system forbids unshare -U:"
                    + " run this as another user");
        }
    }

    /** PostgreSQL's programs start each other by a shell, with the path in quotation marks. */
    void requirePlainPath() {
        for (Path path : List.of(folder, binaries)) {
            if (path.toString().matches(".*[$\"`].*")) {
                throw new IllegalStateException("PostgreSQL does not start below a folder whose name holds $, \" or `: "
                        + path + "; choose another one (for the demo: DEMO_FOLDER)");
            }
        }
    }

    /** Ends what else this process has started here, such as an initdb whose starter was interrupted. */
    void endPrograms() {
        ProcessHandle.current()
                .descendants()
                .filter(program -> program.info()
                        .commandLine()
                        .filter(line -> line.contains(path().toString()))
                        .isPresent())
                .forEach(program -> {
                    program.destroy();
                    program.onExit()
                            .completeOnTimeout(program, STOP_SECONDS, TimeUnit.SECONDS)
                            .join();
                });
    }

    /** Asks whatever server runs on this folder to stop at once. Does nothing if none does. */
    void stopServer() {
        if (!Files.exists(pidFile())) {
            return;
        }
        program("pg_ctl")
                .ifPresent(program -> run(List.of(
                        program.toString(),
                        "stop",
                        "-D",
                        path().toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        Integer.toString(STOP_SECONDS))));
    }

    void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return path().resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> holder() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0)));
    }

    private boolean isServer(ProcessHandle holder) {
        ProcessHandle.Info info = holder.info();
        // Absent for a zombie, which a container without an init process may keep for ever.
        boolean postgres =
                info.command().filter(path -> path.contains("postgres")).isPresent();
        return postgres
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(path().toString()))
                        .orElse(true);
    }

    private Optional<Path> program(String name) {
        try (Stream<Path> found = Files.find(
                binaries, 3, (path, attributes) -> path.getFileName().toString().matches(name + "(\\.exe)?"))) {
            return found.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command) {
        List<String> line = new ArrayList<>(command);
        if (LinuxUtils.isUnshareAvailable()) {
            line.addAll(0, List.of("unshare", "-U")); // PostgreSQL's programs refuse to run as root
        }
        try {
            new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
