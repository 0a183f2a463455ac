package dev.twins.bench.results;

import java.util.Map;
import java.util.TreeMap;

/**
 * Under which conditions the figures came about.
 *
 * @param cpu model of the processor
 * @param cores how many of them this machine has
 * @param memoryMb of the machine
 * @param jdk that ran both sides
 * @param versions of what was measured and what measured, by name
 * @param commit of the project; with {@code +} behind it if the tree had changes
 * @param date RFC 3339, UTC, when the run began
 * @param seconds how long the run took
 * @param quick fewer cold starts and shorter rounds
 * @param container where it ran: "local" or its URL
 * @param serverless where it ran: "local" or its URL
 * @param containerLimit by what the container was held to its task's processors, such as "cgroup, 1 vCPU"
 * @param noiseBound span of the rounds, as a share of their median, above which a figure is marked as noisy
 */
public record Conditions(
        String cpu,
        int cores,
        long memoryMb,
        String jdk,
        String os,
        Map<String, String> versions,
        String commit,
        String date,
        double seconds,
        boolean quick,
        String container,
        String serverless,
        String containerLimit,
        double noiseBound) {
    public Conditions {
        versions = versions == null ? Map.of() : new TreeMap<>(versions);
    }
}
