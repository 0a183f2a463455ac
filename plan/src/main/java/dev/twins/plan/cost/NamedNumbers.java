package dev.twins.plan.cost;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Records that are JSON files with snake_case keys: prices and assumptions. */
final class NamedNumbers {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private NamedNumbers() {}

    /** Reads a file that comes with this package. */
    static <T extends Record> T shipped(Class<T> type, String name) {
        try (InputStream file = NamedNumbers.class.getResourceAsStream(name)) {
            return parse(type, new String(file.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a record, every component of which must be there.
     *
     * @param name of the file, for messages
     * @throws IllegalArgumentException naming the file and the key whose value is absent or impossible
     */
    static <T extends Record> T parse(Class<T> type, String json, String name) {
        return parse(type, json, name, Case.USUAL);
    }

    /** The same, with that end of each value that is a range: {@code [from, to]}. */
    static <T extends Record> T parse(Class<T> type, String json, String name, Case which) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            if (object != null) {
                object.entrySet().forEach(entry -> entry.setValue(narrowed(entry.getValue(), which)));
            }
            for (RecordComponent component : type.getRecordComponents()) {
                requireValue(object, component, name);
            }
            return GSON.fromJson(object, type);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    name + " is not a JSON object of the expected shape: " + e.getMessage(), e);
        }
    }

    private static JsonElement narrowed(JsonElement value, Case which) {
        if (!value.isJsonArray() || !isRange(value.getAsJsonArray())) {
            return value;
        }
        double from = value.getAsJsonArray().get(0).getAsDouble();
        double to = value.getAsJsonArray().get(1).getAsDouble();
        return new JsonPrimitive(which.of(from, (from + to) / 2, to));
    }

    private static boolean isRange(JsonArray ends) {
        return ends.size() == 2
                && ends.get(0).isJsonPrimitive()
                && ends.get(0).getAsJsonPrimitive().isNumber()
                && ends.get(1).isJsonPrimitive()
                && ends.get(1).getAsJsonPrimitive().isNumber()
                && ends.get(0).getAsDouble() >= 0
                && ends.get(0).getAsDouble() <= ends.get(1).getAsDouble();
    }

    /** The same record with another value for one of its keys. */
    static <T extends Record> T with(Class<T> type, T record, String key, Object value) {
        JsonObject object = GSON.toJsonTree(record).getAsJsonObject();
        if (!object.has(key)) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + key);
        }
        object.add(key, GSON.toJsonTree(value));
        return parse(type, object.toString(), type.getSimpleName());
    }

    private static void requireValue(JsonObject object, RecordComponent component, String name) {
        String key = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        JsonElement value = object == null ? null : object.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " lacks " + key);
        }
        if (!fits(component.getType(), value)) {
            throw new IllegalArgumentException(
                    "%s: %s must be %s, not %s".formatted(name, key, expected(component.getType()), value));
        }
    }

    private static boolean fits(Class<?> type, JsonElement value) {
        if (type == Map.class) {
            return value.isJsonObject();
        }
        if (!value.isJsonPrimitive()) {
            return false;
        }
        if (type == double.class) {
            return value.getAsJsonPrimitive().isNumber()
                    && value.getAsDouble() >= 0
                    && Double.isFinite(value.getAsDouble());
        }
        return type == boolean.class
                ? value.getAsJsonPrimitive().isBoolean()
                : value.getAsJsonPrimitive().isString() && !value.getAsString().isBlank();
    }

    private static String expected(Class<?> type) {
        return Map.of(
                        double.class,
                        "a finite number of at least 0",
                        boolean.class,
                        "true or false",
                        Map.class,
                        "an object")
                .getOrDefault(type, "a text");
    }
}
