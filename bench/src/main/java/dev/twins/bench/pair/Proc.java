package dev.twins.bench.pair;

import dev.twins.local.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A running process as Linux describes it, proc(5). Other systems have no such files.
 *
 * @param pid its number
 */
public record Proc(long pid) {
    /** Field 14 of {@code stat} (utime), counted from the one behind the command's name; field 15 (stime) follows. */
    private static final int USER_TIME = 11;

    private static final int MILLIS_PER_TICK = 10;
    private static final double KIB_PER_MIB = 1024;

    public static boolean isSupported() {
        return Files.exists(Path.of("/proc/self/smaps_rollup"));
    }

    /** The process of a container that was started. */
    public static Proc of(Container container) {
        return new Proc(container.process().pid());
    }

    /** Processor time of several so far; NaN where the system does not tell it. */
    public static double cpuMillis(List<Proc> processes) {
        return isSupported() ? processes.stream().mapToDouble(Proc::cpuMillis).sum() : Double.NaN;
    }

    /** Resident memory in MB, shared pages counted in full. */
    public double residentMb() {
        return rollup("Rss:");
    }

    /** Resident memory in MB, each shared page divided by the processes that share it. */
    public double proportionalMb() {
        return rollup("Pss:");
    }

    /** Processor time so far, in milliseconds, with a resolution of 10 ms. */
    double cpuMillis() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * MILLIS_PER_TICK;
    }

    private double rollup(String name) {
        return read("smaps_rollup")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst()
                .orElseThrow();
    }

    /** @throws NoSuchElementException if it has ended */
    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new NoSuchElementException("Process " + pid + " has ended", e);
        }
    }
}
