package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A JSON object to be sent. */
record Body(Map<String, Object> fields) {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** A user with a new email address. */
    static Body user() {
        return new Body(Map.of()).with("email", newEmail()).with("name", "Ada Lovelace");
    }

    static Body registration() {
        return user().with("password", "correct horse " + UUID.randomUUID());
    }

    static Body login(String email, String password) {
        return new Body(Map.of()).with("email", email).with("password", password);
    }

    static String newEmail() {
        return "Ada-" + UUID.randomUUID() + "@Contract.example";
    }

    Body with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Body(changed);
    }

    Body without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Body(changed);
    }

    String text(String field) {
        return fields.get(field).toString();
    }

    String json() {
        return GSON.toJson(fields);
    }

    /** This body, padded to a size by an unknown field. */
    byte[] paddedTo(int bytes) {
        int missing = bytes - with("padding", "").json().getBytes(UTF_8).length;
        return with("padding", "x".repeat(missing)).json().getBytes(UTF_8);
    }
}
