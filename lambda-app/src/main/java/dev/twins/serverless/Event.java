package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Body;
import dev.twins.api.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as an HTTP API delivers it (payload format 2.0).
 *
 * @param request the request, its path relative to this API
 * @param bytes its body, decoded
 * @param prefix what precedes each path for the client: {@code /stage}, a custom domain's base path, or nothing
 */
record Event(Request request, byte[] bytes, String prefix) {
    Body body() {
        return Body.of(bytes);
    }

    /** The answer with its links as the client has to follow them. */
    Answer localized(Answer answer) {
        if (prefix.isEmpty()) {
            return answer;
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.computeIfPresent("Location", (name, path) -> prefix + path);
        headers.computeIfPresent("Link", (name, link) -> link.replace("</", "<" + prefix + "/"));
        return new Answer(answer.status(), headers, answer.body());
    }
}
