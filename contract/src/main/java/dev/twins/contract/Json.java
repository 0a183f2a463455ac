package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Reads JSON strictly as RFC 8259 defines it. */
final class Json {
    private Json() {}

    /** @param source where the text comes from, for the failure message */
    static JsonElement parse(String text, Object source) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            assertThat(reader.peek()).as("end of %s", source).isEqualTo(JsonToken.END_DOCUMENT);
            return element;
        } catch (JsonParseException | IOException e) {
            throw new AssertionError("No JSON in " + source, e);
        }
    }

    static void hasExactly(JsonObject object, Object source, String... fields) {
        assertThat(object.keySet()).as("fields in %s", source).containsExactlyInAnyOrder(fields);
    }
}
