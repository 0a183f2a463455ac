package dev.twins.serverless;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A JSON text as maps, lists and texts; a number or a boolean becomes its text, because AWS and its emulators disagree
 * about the types of some members. Not Gson's own tree: loading that takes longer than reading an event.
 */
final class JsonTree {
    private JsonTree() {}

    /** @return null for JSON's null */
    static Object read(Reader text) throws IOException {
        return value(new JsonReader(text));
    }

    /** A member that is an object; empty if it is absent or something else. */
    static Map<?, ?> object(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> member ? member : Map.of();
    }

    /** A member as text, a list joined with commas; {@code otherwise} if there is none. */
    static String text(Map<?, ?> object, String name, String otherwise) {
        return text(object.get(name), otherwise);
    }

    static String text(Object value, String otherwise) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> text(one, "")).collect(Collectors.joining(","));
        }
        return value instanceof String text ? text : otherwise;
    }

    private static Object value(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> object(json);
            case BEGIN_ARRAY -> array(json);
            case BOOLEAN -> Boolean.toString(json.nextBoolean());
            case NULL -> nothing(json);
            default -> json.nextString();
        };
    }

    private static Map<String, Object> object(JsonReader json) throws IOException {
        Map<String, Object> members = new HashMap<>();
        json.beginObject();
        while (json.peek() != JsonToken.END_OBJECT) {
            members.put(json.nextName(), value(json));
        }
        json.endObject();
        return members;
    }

    private static List<Object> array(JsonReader json) throws IOException {
        List<Object> elements = new ArrayList<>();
        json.beginArray();
        while (json.peek() != JsonToken.END_ARRAY) {
            elements.add(value(json));
        }
        json.endArray();
        return elements;
    }

    private static Object nothing(JsonReader json) throws IOException {
        json.nextNull();
        return null;
    }
}
