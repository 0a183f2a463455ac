package dev.twins.serverless;

import dev.twins.api.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads requests of API Gateway's HTTP APIs (payload format 2.0). Other invocations are recognized as warm-ups or
 * refused.
 */
final class EventReader {
    private final String basePath;

    /** @param basePath the prefix that a custom domain adds to each path, such as {@code /v1}; empty if none */
    EventReader(String basePath) {
        this.basePath = basePath;
    }

    /**
     * Reads an invocation as a request.
     *
     * @return empty for an invocation that only keeps the function warm
     * @throws UnservedEvent if it is something else
     */
    Optional<Event> read(InputStream stream) throws IOException {
        Object event = parsed(stream);
        if (event instanceof Map<?, ?> members
                && JsonTree.text(members, "version", "").equals("2.0")
                && !OtherEvents.isForAuthorizer(members)
                && http(members).get("method") instanceof String method) {
            return Optional.of(request(members, method));
        }
        if (OtherEvents.isPing(event)) {
            return Optional.empty();
        }
        throw new UnservedEvent(OtherEvents.describe(event));
    }

    private static Object parsed(InputStream stream) throws IOException {
        try {
            return JsonTree.read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException | IllegalStateException e) {
            throw new UnservedEvent("empty, or not JSON");
        }
    }

    private Event request(Map<?, ?> event, String method) {
        Map<?, ?> context = JsonTree.object(event, "requestContext");
        Place place = Place.of(
                JsonTree.text(event, "rawPath", "/"),
                JsonTree.text(context, "stage", Place.DEFAULT_STAGE),
                JsonTree.text(context, "domainName", ""),
                basePath);
        Map<String, String> headers = headers(event);
        Request request = new Request(method, place.path(), JsonTree.text(event, "rawQueryString", ""), name -> {
            String value = headers.get(name);
            return value == null ? List.of() : List.of(value);
        });
        return new Event(request, body(event), place.prefix());
    }

    private static Map<?, ?> http(Map<?, ?> event) {
        return JsonTree.object(JsonTree.object(event, "requestContext"), "http");
    }

    private static Map<String, String> headers(Map<?, ?> event) {
        Map<String, String> headers = new HashMap<>();
        JsonTree.object(event, "headers").forEach((name, value) -> {
            if (value != null) {
                headers.put(name.toString().toLowerCase(Locale.ROOT), JsonTree.text(value, ""));
            }
        });
        if (event.get("cookies") instanceof List<?> cookies && !cookies.isEmpty()) {
            headers.put(
                    "cookie",
                    String.join("; ", cookies.stream().map(String::valueOf).toList()));
        }
        return headers;
    }

    /**
     * A body that is not text, such as one that was already parsed, becomes empty. The application refuses that as
     * invalid JSON.
     */
    private static byte[] body(Map<?, ?> event) {
        String body = event.get("body") instanceof String text ? text : "";
        if (!JsonTree.text(event, "isBase64Encoded", "").equalsIgnoreCase("true")) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            // Some encoders insert line breaks.
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new UnservedEvent("a request whose body is marked as base64 but is not");
        }
    }
}
