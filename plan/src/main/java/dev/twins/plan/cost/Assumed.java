package dev.twins.plan.cost;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All assumptions, each with its source: assumptions.json. */
public record Assumed(List<Entry> entries) {
    /**
     * One assumption.
     *
     * @param best its value in the best case; absent if it is no range
     * @param worst its value in the worst case
     * @param source where the value comes from, or why it was chosen
     * @param link to that source: a URL, or a file of this project
     */
    public record Entry(String key, double value, Double best, Double worst, String what, String source, String link) {
        private Entry in(Case which) {
            return best == null ? this : new Entry(key, which.of(best, value, worst), best, worst, what, source, link);
        }
    }

    /** The most likely values. */
    public static Assumed usual() {
        try (InputStream file = Assumed.class.getResourceAsStream("assumptions.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Assumed(new Gson().fromJson(json, new TypeToken<List<Entry>>() {}.getType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a case, for those that are ranges. */
    public Assumed in(Case which) {
        return new Assumed(entries.stream().map(entry -> entry.in(which)).toList());
    }

    /** The same with one value replaced, and no range for it. */
    public Assumed with(String key, double value) {
        return new Assumed(entries.stream()
                .map(entry -> entry.key.equals(key)
                        ? new Entry(key, value, null, null, entry.what, entry.source, entry.link)
                        : entry)
                .toList());
    }

    public double of(String key) {
        return entries.stream()
                .filter(entry -> entry.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("assumptions.json lacks " + key))
                .value;
    }

    public int count(String key) {
        return (int) of(key);
    }
}
