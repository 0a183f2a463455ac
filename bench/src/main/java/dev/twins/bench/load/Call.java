package dev.twins.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request, whichever server it goes to.
 *
 * @param path with its query
 * @param token of the caller, if it needs one
 * @param body JSON, if it has one
 */
public record Call(String method, String path, Optional<String> token, Optional<String> body) {
    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Optional.empty());
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty(), Optional.empty());
    }

    public static Call post(String path, String json) {
        return new Call("POST", path, Optional.empty(), Optional.of(json));
    }

    /** The same request with a bearer token. */
    public Call by(String bearer) {
        return new Call(method, path, Optional.of(bearer), body);
    }

    Optional<byte[]> bytes() {
        return body.map(json -> json.getBytes(StandardCharsets.UTF_8));
    }
}
