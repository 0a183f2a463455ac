package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Body;
import dev.twins.api.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as an HTTP API delivers it (payload format 2.0).
 *
 * @param request the request, its path without the stage
 * @param bytes its body, decoded
 * @param stagePath what the stage puts before each path: {@code /stage}, or nothing for the default stage
 */
record Event(Request request, byte[] bytes, String stagePath) {
    Body body() {
        return Body.of(bytes);
    }

    /** The answer with its links pointing into the stage. */
    Answer localized(Answer answer) {
        if (stagePath.isEmpty()) {
            return answer;
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.computeIfPresent("Location", (name, path) -> stagePath + path);
        headers.computeIfPresent("Link", (name, link) -> link.replace("</", "<" + stagePath + "/"));
        return new Answer(answer.status(), headers, answer.body());
    }
}
