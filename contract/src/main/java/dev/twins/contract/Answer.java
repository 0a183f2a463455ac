package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The response to one request. Its text form is for failure messages: shortened, without tokens and passwords.
 *
 * @param request how failure messages name the request: method, path and headers
 */
record Answer(String request, int status, Map<String, List<String>> headers, byte[] body) {
    private static final int SHOWN = 500;
    private static final Pattern SECRET =
            Pattern.compile("[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*|(?<=\"password\":\")[^\"]*|\\$argon2[^\"]*");

    Answer {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    Answer is(int expected) {
        assertThat(status).as("status of %s", this).isEqualTo(expected);
        return this;
    }

    /** The value of a header that must be there once. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        assertThat(values).as("header %s of %s", name, this).hasSize(1);
        return values.get(0);
    }

    Optional<String> find(String name) {
        return headers.containsKey(name) ? Optional.of(header(name)) : Optional.empty();
    }

    Answer has(String name, String value) {
        assertThat(header(name)).as("header %s of %s", name, this).isEqualTo(value);
        return this;
    }

    Answer hasNo(String name) {
        assertThat(headers).as("headers of %s", this).doesNotContainKey(name);
        return this;
    }

    Answer isEmpty() {
        assertThat(body).as("body of %s", this).isEmpty();
        return this;
    }

    /** Checks that this is an error with this status and detail, and that the {@link Laws} hold. */
    Answer isRefusal(int expected, String detail) {
        is(expected);
        assertThat(json().get("detail").getAsString()).as("detail of %s", this).isEqualTo(detail);
        return this;
    }

    /** A refusal that names exactly these fields, each once. */
    Answer isInvalid(String... fields) {
        is(400);
        assertThat(json().has("errors")).as("has errors: %s", this).isTrue();
        assertThat(StreamSupport.stream(json().getAsJsonArray("errors").spliterator(), false)
                        .map(error -> error.getAsJsonObject().get("field").getAsString()))
                .as("fields in %s", this)
                .containsExactlyInAnyOrder(fields);
        return this;
    }

    User user() {
        return User.of(json(), this);
    }

    List<User> users() {
        return parsed(JsonArray.class).asList().stream()
                .map(element -> User.of(element.getAsJsonObject(), this))
                .toList();
    }

    JsonObject json() {
        return parsed(JsonObject.class);
    }

    String text() {
        return new String(body, UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(request + " -> " + status + "\n");
        text.append(text().length() > SHOWN ? text().substring(0, SHOWN) + "..." : text());
        headers.forEach(
                (name, values) -> text.append('\n').append(name).append(": ").append(String.join(" | ", values)));
        return withoutSecrets(text.toString());
    }

    static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll("<hidden>");
    }

    private <T extends JsonElement> T parsed(Class<T> kind) {
        assertThat(header("Content-Type"))
                .as("content type of %s", this)
                .isEqualTo(status < 400 ? "application/json" : "application/problem+json");
        return kind.cast(Json.parse(text(), this));
    }
}
