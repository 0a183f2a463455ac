package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operations in a server's OpenAPI document. */
final class Description {
    private final Map<String, JsonObject> operations = new TreeMap<>();

    Description(JsonObject document) {
        document.getAsJsonObject("paths")
                .asMap()
                .forEach((path, item) -> item.getAsJsonObject()
                        .asMap()
                        .forEach((method, operation) ->
                                operations.put(method + " " + path, operation.getAsJsonObject())));
    }

    /** The operations by method and path, such as {@code get /api/users/{id}}. */
    Map<String, JsonObject> operations() {
        return new TreeMap<>(operations);
    }

    /** Fails if the document describes the operation but not this answer's status. */
    void covers(String method, String path, Answer answer) {
        operation(method, path)
                .ifPresent(operation -> assertThat(
                                operation.getAsJsonObject("responses").keySet())
                        .as("documented statuses for %s", answer)
                        .contains("" + answer.status()));
    }

    private Optional<JsonObject> operation(String method, String path) {
        String asked =
                (method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT)) + " " + path.split("\\?", 2)[0];
        return operations.entrySet().stream()
                .filter(operation -> asked.matches(operation.getKey().replace("{id}", "[^/]+")))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
