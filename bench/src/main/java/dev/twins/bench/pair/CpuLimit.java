package dev.twins.bench.pair;

import dev.twins.local.process.CpuGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Limits a process to a number of processors, as Fargate limits a task: by the quota of a control group where we may create
 * one, else by taskset, which can only give whole processors.
 *
 * @param vcpu the processors given, which may be more than asked for
 */
public record CpuLimit(double vcpu, Optional<CpuGroup> group) implements AutoCloseable {
    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final int PERIOD_MICROS = 100_000;

    /** Empty if this machine offers neither. */
    public static Optional<CpuLimit> of(double vcpu) {
        return CpuGroup.create(vcpu, PERIOD_MICROS)
                .map(group -> new CpuLimit(vcpu, Optional.of(group)))
                .or(() -> byTaskset(vcpu));
    }

    /** The start of the process's command line. */
    public List<String> wrapper() {
        return group.map(CpuGroup::wrapper).orElseGet(() -> List.of(TASKSET.toString(), "-c", "0-" + ((int) vcpu - 1)));
    }

    /** Names the means and the number of processors. */
    public String description() {
        String number = vcpu == Math.rint(vcpu) ? Long.toString((long) vcpu) : Double.toString(vcpu);
        return String.format(Locale.ROOT, "%s, %s vCPU", group.isPresent() ? "cgroup" : "taskset", number);
    }

    /** Removes the group, whose processes must have ended. */
    @Override
    public void close() {
        group.ifPresent(CpuGroup::close);
    }

    private static Optional<CpuLimit> byTaskset(double vcpu) {
        return Files.isExecutable(TASKSET)
                ? Optional.of(new CpuLimit(Math.ceil(vcpu), Optional.empty()))
                : Optional.empty();
    }
}
