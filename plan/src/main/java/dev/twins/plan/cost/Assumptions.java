package dev.twins.plan.cost;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nobody can measure beforehand: the shape of the deployment in {@code deploy/}, limits of the platform, and habits of traffic.
 * assumptions.json says of each what it is, and its source.
 *
 * @param byKey in the order of that file
 * @param freeTier whether Lambda's monthly free tier is taken off
 */
public record Assumptions(Map<String, Assumption> byKey, boolean freeTier) {
    /**
     * One assumption.
     *
     * @param best its value in the best case; absent if it is no range
     * @param worst its value in the worst case
     * @param source where the value comes from, or why it was chosen
     * @param link to that source: a URL, or a file of this project
     */
    public record Assumption(
            String key, double value, Double best, Double worst, String what, String source, String link) {
        private Assumption in(Case which) {
            return best == null ? this : at(which.of(best, value, worst), best, worst);
        }

        private Assumption at(double other, Double otherBest, Double otherWorst) {
            return new Assumption(key, other, otherBest, otherWorst, what, source, link);
        }
    }

    public Assumptions {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** The most likely ones, without the free tier. */
    public static Assumptions usual() {
        return in(Case.USUAL, false);
    }

    /**
     * The usual ones, with the free tier that the system property {@code plan.freeTier} grants.
     *
     * @throws IllegalArgumentException if the property is neither true nor false
     */
    public static Assumptions chosen() {
        return chosen(Case.USUAL);
    }

    static Assumptions chosen(Case which) {
        String freeTier = System.getProperty("plan.freeTier", "");
        if (!List.of("", "false", "true").contains(freeTier)) {
            throw new IllegalArgumentException("plan.freeTier must be true or false, not '" + freeTier + "'");
        }
        return in(which, freeTier.equals("true"));
    }

    private static Assumptions in(Case which, boolean freeTier) {
        try (InputStream file = Assumptions.class.getResourceAsStream("assumptions.json")) {
            Assumption[] all =
                    new Gson().fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), Assumption[].class);
            Map<String, Assumption> byKey = new LinkedHashMap<>();
            Stream.of(all).forEach(one -> byKey.put(one.key, one.in(which)));
            return new Assumptions(byKey, freeTier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one value replaced, and no range for it. */
    public Assumptions with(String key, double value) {
        Map<String, Assumption> others = new LinkedHashMap<>(byKey);
        others.put(key, get(key).at(value, null, null));
        return new Assumptions(others, freeTier);
    }

    public double of(String key) {
        return get(key).value;
    }

    public int count(String key) {
        return (int) of(key);
    }

    public Map<String, Double> values() {
        return byKey.values().stream().collect(Collectors.toMap(Assumption::key, Assumption::value));
    }

    private Assumption get(String key) {
        Assumption found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("assumptions.json lacks " + key);
        }
        return found;
    }

    /** Capacity units (LCU) of a load balancer at that rate: its largest dimension is billed. */
    public double units(double requestsPerSecond, double bytesPerSecond) {
        double opened = requestsPerSecond / of("requests_per_connection");
        double byConnections =
                Math.max(opened / of("unit_connections"), opened * of("connection_seconds") / of("unit_active"));
        double byRules = requestsPerSecond * Math.max(0, of("rules") - of("free_rules")) / of("unit_rules");
        return Math.max(Math.max(byConnections, byRules), bytesPerSecond * 3_600 / 1e9 / of("unit_gb"));
    }

    /** How many requests the HTTP API charges for one with such an answer. */
    public double apiRequests(double answerBytes) {
        return Math.max(1, Math.ceil(answerBytes / of("api_request_bytes")));
    }
}
