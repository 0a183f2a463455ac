package dev.twins.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A control group of Linux, which limits how many processors its processes may use. Both versions of control groups are
 * supported, because some machines still have version 1.
 */
public final class CpuGroup implements AutoCloseable {
    private static final String PREFIX = "twins-";
    /** Enters the group before the program starts, because a JVM reads its limits only at the start. */
    private static final String ENTER = "echo $$ > \"$0\" && exec \"$@\"";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path folder;
    private final int periodMicros;

    private CpuGroup(Path folder, int periodMicros) {
        this.folder = folder;
        this.periodMicros = periodMicros;
    }

    /**
     * Makes a group.
     *
     * @param periodMicros length of a period; processes that have used up their time pause until the next one
     * @return empty where the system has no such groups, or does not let us make and enter one
     */
    public static Optional<CpuGroup> create(double processors, int periodMicros) {
        String name = PREFIX + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        for (Path parent : CpuGroupParents.find()) {
            CpuGroup group = new CpuGroup(parent.resolve(name), periodMicros);
            if (group.isMade(processors)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** Removes groups of launchers that no longer run. */
    public static void removeLeftovers() {
        for (Path parent : CpuGroupParents.find()) {
            try (Stream<Path> folders = Files.list(parent)) {
                folders.filter(CpuGroup::isLeftOver).forEach(CpuGroup::remove);
            } catch (IOException | UncheckedIOException e) {
                continue; // an empty group costs nothing
            }
        }
    }

    /** Changes how many processors its processes may use. */
    public void limit(double processors) {
        try {
            write(processors);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot limit a control group to " + processors + " processors", e);
        }
    }

    /** The start of a command line whose process runs in this group. */
    public List<String> wrapper() {
        return List.of("sh", "-c", ENTER, folder.resolve("cgroup.procs").toString());
    }

    /** Removes the group, whose processes must have ended. */
    @Override
    public void close() {
        remove(folder);
    }

    private boolean isMade(double processors) {
        try {
            Files.createDirectory(folder);
            write(processors);
            if (canBeEntered()) {
                return true;
            }
        } catch (IOException e) {
            // we may not make a group here; the next parent may allow it
        }
        remove(folder);
        return false;
    }

    private boolean canBeEntered() throws IOException {
        List<String> command =
                Stream.concat(wrapper().stream(), Stream.of("true")).toList();
        try {
            return new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write(double processors) throws IOException {
        long quota = Math.round(processors * periodMicros);
        if (Files.exists(folder.resolve("cpu.max"))) {
            Files.writeString(folder.resolve("cpu.max"), quota + " " + periodMicros);
        } else {
            Files.writeString(folder.resolve("cpu.cfs_period_us"), Integer.toString(periodMicros));
            Files.writeString(folder.resolve("cpu.cfs_quota_us"), Long.toString(quota));
        }
    }

    private static boolean isLeftOver(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d+-\\d+")
                && ProcessHandle.of(Long.parseLong(name.split("-")[1])).isEmpty();
    }

    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return; // a process in it is just ending; an empty group costs nothing
        }
    }
}
