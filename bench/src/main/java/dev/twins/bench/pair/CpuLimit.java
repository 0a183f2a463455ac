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
 *
 * @param vcpu how many
 * @param means "cgroup" or "taskset"
 * @param wrapper the start of the process's command line
 */
public record CpuLimit(double vcpu, String means, List<String> wrapper) {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_US = 100_000;
    /** Enters the group before the program starts, because a JVM sizes itself by its group at the start. */
    private static final String ENTER = "echo $$ > \"$0\" && exec \"$@\"";

    /** Empty if this machine offers neither. */
    public static Optional<CpuLimit> of(double vcpu) {
        return byGroup(vcpu).or(() -> byTaskset(vcpu));
    }

    /** For people. */
    public String description() {
        return String.format(Locale.ROOT, "%s, %s vCPU", means, vcpu == Math.rint(vcpu) ? (long) vcpu + "" : vcpu + "");
    }

    private static Optional<CpuLimit> byGroup(double vcpu) {
        boolean unified = Files.exists(ROOT.resolve("cgroup.controllers"));
        Path group = ROOT.resolve(unified ? "twins-bench" : "cpu/twins-bench");
        long quota = Math.round(vcpu * PERIOD_US);
        try {
            Files.createDirectories(group);
            if (unified) {
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_US);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_US));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
            }
            String members = group.resolve("cgroup.procs").toString();
            return Optional.of(new CpuLimit(vcpu, "cgroup", List.of("sh", "-c", ENTER, members)));
        } catch (IOException e) {
            return Optional.empty(); // not ours to make, or no Linux
        }
    }

    private static Optional<CpuLimit> byTaskset(double vcpu) {
        int whole = (int) Math.ceil(vcpu);
        return Files.isExecutable(Path.of("/usr/bin/taskset"))
                ? Optional.of(new CpuLimit(whole, "taskset", List.of("taskset", "-c", "0-" + (whole - 1))))
                : Optional.empty();
    }
}
