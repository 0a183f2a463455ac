package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An HTTP answer that the front sends.
 *
 * @param headers one entry per line to send
 */
record HttpAnswer(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    static HttpAnswer json(int status, JsonObject body) {
        return of(status, "application/json", body);
    }

    /** An error of the front itself, RFC 9457. */
    static HttpAnswer problem(int status, String title, String detail) {
        JsonObject body = new JsonObject();
        body.addProperty("title", title);
        body.addProperty("status", status);
        body.addProperty("detail", detail);
        return of(status, "application/problem+json", body);
    }

    HttpAnswer with(String header, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new HttpAnswer(status, more, body);
    }

    private static HttpAnswer of(int status, String type, JsonObject body) {
        return new HttpAnswer(
                status,
                List.of(Map.entry("content-type", type)),
                body.toString().getBytes(UTF_8));
    }
}
