package dev.twins.serverless;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
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

/** Reads payload format 2.0 of API Gateway's HTTP APIs; whatever is missing or null counts as empty. */
final class EventReader {
    private static final String DEFAULT_STAGE = "$default";

    private final Map<String, String> headers = new HashMap<>();
    private String path = "/";
    private String query = "";
    private String method = "GET";
    private String stage = DEFAULT_STAGE;
    private String body = "";
    private boolean base64;

    private EventReader() {}

    static Event read(InputStream stream) throws IOException {
        EventReader event = new EventReader();
        event.parse(new JsonReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        return event.event();
    }

    private Event event() {
        byte[] bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
        String stagePath = stage.equals(DEFAULT_STAGE) || !inStage() ? "" : "/" + stage;
        String inside = path.substring(stagePath.length());
        Request request = new Request(method, inside.isEmpty() ? "/" : inside, query, this::header);
        return new Event(request, bytes, stagePath);
    }

    private boolean inStage() {
        return path.equals("/" + stage) || path.startsWith("/" + stage + "/");
    }

    private List<String> header(String name) {
        String value = headers.get(name);
        return value == null ? List.of() : List.of(value);
    }

    private void parse(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "rawPath" -> path = text(json, path);
                case "rawQueryString" -> query = text(json, query);
                case "headers" -> headers(json);
                case "cookies" -> cookies(json);
                case "requestContext" -> context(json);
                case "body" -> body = text(json, body);
                case "isBase64Encoded" -> base64 = json.peek() == JsonToken.BOOLEAN ? json.nextBoolean() : skip(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void context(JsonReader json) throws IOException {
        if (!begins(json)) {
            return;
        }
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "http" -> http(json);
                case "stage" -> stage = text(json, stage);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void http(JsonReader json) throws IOException {
        if (!begins(json)) {
            return;
        }
        while (json.hasNext()) {
            if (json.nextName().equals("method")) {
                method = text(json, method);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    private void headers(JsonReader json) throws IOException {
        if (!begins(json)) {
            return;
        }
        while (json.hasNext()) {
            String name = json.nextName().toLowerCase(Locale.ROOT);
            headers.put(name, text(json, ""));
        }
        json.endObject();
    }

    private void cookies(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            json.skipValue();
            return;
        }
        json.beginArray();
        while (json.hasNext()) {
            headers.merge("cookie", text(json, ""), (all, cookie) -> all + "; " + cookie);
        }
        json.endArray();
    }

    private static boolean begins(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            return skip(json);
        }
        json.beginObject();
        return true;
    }

    private static String text(JsonReader json, String otherwise) throws IOException {
        if (json.peek() != JsonToken.STRING) {
            json.skipValue();
            return otherwise;
        }
        return json.nextString();
    }

    private static boolean skip(JsonReader json) throws IOException {
        json.skipValue();
        return false;
    }
}
