package dev.twins.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, as both sides send it.
 *
 * @param status the HTTP status
 * @param headers by name; each has one value
 * @param body empty if there is none
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] EMPTY = {};

    static Answer empty(int status) {
        return new Answer(status, Map.of(), EMPTY);
    }

    static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    static Answer redirect(int status, String location) {
        return empty(status).with("Location", location);
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same answer with more headers; those that it has already stay. */
    public Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        more.forEach(all::putIfAbsent);
        return new Answer(status, all, body);
    }

    /** The same answer without its body, which is told of by its length only (RFC 9110, section 9.3.2). */
    public Answer withoutBody() {
        return new Answer(status, headers, EMPTY).with("Content-Length", Integer.toString(body.length));
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
