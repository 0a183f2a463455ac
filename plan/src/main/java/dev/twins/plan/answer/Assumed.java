package dev.twins.plan.answer;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the planner takes for granted, each with its source. */
public record Assumed(List<Entry> entries) {
    /** @param source where the value comes from, or why it was chosen */
    public record Entry(String key, double value, String what, String source) {}

    /** assumptions.json beside this class. */
    static Assumed usual() {
        try (InputStream file = Assumed.class.getResourceAsStream("assumptions.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Assumed(new Gson().fromJson(json, new TypeToken<List<Entry>>() {}.getType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double of(String key) {
        return entries.stream()
                .filter(entry -> entry.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("assumptions.json lacks " + key))
                .value;
    }

    int count(String key) {
        return (int) of(key);
    }
}
