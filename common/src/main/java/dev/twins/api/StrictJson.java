package dev.twins.api;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.twins.refusal.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads a JSON object strictly (RFC 8259): nothing behind it, no name twice at any depth, only well-formed Unicode. Only
 * text is ever wanted from a client, so other values are kept as "not a text".
 */
final class StrictJson {
    /** Stands for a value that is not a text. */
    static final Object NOT_TEXT = new Object();

    private static final int DEEPEST = 32;

    private final JsonReader reader;

    private StrictJson(String json) {
        reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
    }

    /** @throws Refusal if the text is not a JSON object */
    static Map<String, Object> parse(String json) {
        try {
            return new StrictJson(json).document();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw Refusal.malformed("The body is not valid JSON");
        }
    }

    private Map<String, Object> document() throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            reader.skipValue();
            end();
            throw Refusal.malformed("The body must be a JSON object");
        }
        Map<String, Object> values = object();
        end();
        return values;
    }

    private void end() throws IOException {
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw Refusal.malformed("The body is not valid JSON");
        }
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> values = new HashMap<>();
        Set<String> names = new HashSet<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (!names.add(name)) {
                throw Refusal.malformed("The body has a name twice");
            }
            values.put(name, value());
        }
        reader.endObject();
        return values;
    }

    private Object value() throws IOException {
        switch (reader.peek()) {
            case STRING:
                return reader.nextString();
            case BEGIN_OBJECT:
                object();
                return NOT_TEXT;
            case BEGIN_ARRAY:
                array();
                return NOT_TEXT;
            default:
                reader.skipValue();
                return NOT_TEXT;
        }
    }

    private void array() throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            value();
        }
        reader.endArray();
    }
}
