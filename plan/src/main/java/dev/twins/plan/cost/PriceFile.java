package dev.twins.plan.cost;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;

/** Prices as JSON with snake_case keys. */
final class PriceFile {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private PriceFile() {}

    /**
     * Reads prices, every one of which must be there.
     *
     * @param name of the file, for messages
     * @param which end of each price that is a range: {@code [from, to]}
     * @throws IllegalArgumentException naming the file and the key whose value is absent or impossible
     */
    static Prices parse(String json, String name, Case which) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            if (object != null) {
                object.entrySet().forEach(entry -> entry.setValue(narrowed(entry.getValue(), which)));
            }
            for (RecordComponent component : Prices.class.getRecordComponents()) {
                requireValue(object, component, name);
            }
            return GSON.fromJson(object, Prices.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    name + " is not a JSON object of prices, as prices.json is: " + Results.reason(e), e);
        }
    }

    /** The same with another price. */
    static Prices with(Prices prices, String key, double price) {
        JsonObject object = GSON.toJsonTree(prices).getAsJsonObject();
        if (!object.has(key)) {
            throw new IllegalArgumentException("There is no price " + key);
        }
        object.addProperty(key, price);
        return GSON.fromJson(object, Prices.class);
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
                && isPrice(ends.get(0))
                && isPrice(ends.get(1))
                && ends.get(0).getAsDouble() <= ends.get(1).getAsDouble();
    }

    private static void requireValue(JsonObject object, RecordComponent component, String name) {
        String key = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        JsonElement value = object == null ? null : object.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " lacks " + key);
        }
        Class<?> type = component.getType();
        require(type != double.class || isPrice(value), "a finite number of at least 0", name, key, value);
        require(type != Map.class || value.isJsonObject(), "an object", name, key, value);
        require(type != String.class || isText(value), "a text", name, key, value);
    }

    private static void require(boolean fits, String expected, String name, String key, JsonElement value) {
        if (!fits) {
            throw new IllegalArgumentException("%s: %s must be %s, not %s".formatted(name, key, expected, value));
        }
    }

    private static boolean isPrice(JsonElement value) {
        return value instanceof JsonPrimitive number
                && number.isNumber()
                && number.getAsDouble() >= 0
                && Double.isFinite(number.getAsDouble());
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive text
                && text.isString()
                && !text.getAsString().isBlank();
    }
}
