package dev.twins.bench.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds a process to so many processors, as a task on Fargate is held: by the quota of a control group where we may make
 * one, else by taskset, which knows whole processors only.
 */
public final class CpuLimit implements AutoCloseable {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final int PERIOD_US = 100_000;
    /** Enters the group before the program starts, because a JVM sizes itself by its group at the start. */
    private static final String ENTER = "echo $$ > \"$0\" && exec \"$@\"";

    private final double vcpu;
    private final Optional<Path> group;

    private CpuLimit(double vcpu, Optional<Path> group) {
        this.vcpu = vcpu;
        this.group = group;
    }

    /** Empty if this machine offers neither. */
    public static Optional<CpuLimit> of(double vcpu) {
        return byGroup(vcpu).or(() -> byTaskset(vcpu));
    }

    /** How many processors, which may be more than asked for. */
    public double vcpu() {
        return vcpu;
    }

    /** The start of the process's command line. */
    public List<String> wrapper() {
        return group.map(folder -> List.of(
                        "sh", "-c", ENTER, folder.resolve("cgroup.procs").toString()))
                .orElseGet(() -> List.of(TASKSET.toString(), "-c", "0-" + ((int) vcpu - 1)));
    }

    /** For people: the means, and how many. */
    public String description() {
        String number = vcpu == Math.rint(vcpu) ? Long.toString((long) vcpu) : Double.toString(vcpu);
        return String.format(Locale.ROOT, "%s, %s vCPU", group.isPresent() ? "cgroup" : "taskset", number);
    }

    /** Removes the group, whose processes must have ended. */
    @Override
    public void close() {
        group.ifPresent(folder -> {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                return; // an empty group costs nothing
            }
        });
    }

    private static Optional<CpuLimit> byGroup(double vcpu) {
        boolean unified = Files.exists(ROOT.resolve("cgroup.controllers"));
        String name = "twins-bench-" + ProcessHandle.current().pid();
        Path group = ROOT.resolve(unified ? name : "cpu/" + name);
        long quota = Math.round(vcpu * PERIOD_US);
        try {
            Files.createDirectory(group);
            if (unified) {
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_US);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_US));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
            }
            return Optional.of(new CpuLimit(vcpu, Optional.of(group)));
        } catch (IOException e) {
            return Optional.empty(); // not ours to make, or no Linux
        }
    }

    private static Optional<CpuLimit> byTaskset(double vcpu) {
        return Files.isExecutable(TASKSET)
                ? Optional.of(new CpuLimit(Math.ceil(vcpu), Optional.empty()))
                : Optional.empty();
    }
}
