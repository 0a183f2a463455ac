package dev.twins.bench.results;

import java.util.Map;
import java.util.TreeMap;

/**
 * The conditions under which the figures were measured.
 *
 * @param versions of both sides and of the tools that measured them, by name
 * @param commit of the project; followed by {@code +} if the tree had changes
 * @param date RFC 3339, UTC, when the run began
 * @param seconds how long the run took
 * @param quick fewer cold starts and shorter rounds
 * @param noiseBound span of the rounds, as a share of their median, above which a figure is marked as noisy
 */
public record Conditions(
        Machine machine,
        Map<String, String> versions,
        String commit,
        String date,
        double seconds,
        boolean quick,
        Places places,
        double noiseBound) {
    public Conditions {
        versions = new TreeMap<>(versions);
    }
}
