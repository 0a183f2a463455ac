package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;

/** A user as the API shows one. */
record User(String id, String email, String name, Instant createdAt) {
    private static final String RFC_3339_UTC = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z";

    static User of(JsonObject json, Answer source) {
        Json.hasExactly(json, source, "id", "email", "name", "created_at");
        assertThat(json.asMap().values()).as("fields in %s", source).allMatch(User::isText);
        String createdAt = json.get("created_at").getAsString();
        assertThat(createdAt).as("created_at in %s", source).matches(RFC_3339_UTC);
        return new User(
                json.get("id").getAsString(),
                json.get("email").getAsString(),
                json.get("name").getAsString(),
                Instant.parse(createdAt));
    }

    String path() {
        return "/api/users/" + id;
    }

    private static boolean isText(Object value) {
        return value instanceof JsonPrimitive text
                && text.isString()
                && !text.getAsString().isEmpty();
    }
}
