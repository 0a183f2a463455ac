package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Payload format 2.0 of an API Gateway HTTP API, both ways. */
final class PayloadV2 {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String API_ID = "local";
    /** The front sets these itself. */
    private static final Set<String> CONNECTION_HEADERS =
            Set.of("connection", "keep-alive", "transfer-encoding", "upgrade");

    private PayloadV2() {}

    /**
     * The event for a request.
     *
     * @throws IllegalArgumentException if the path has a malformed escape
     */
    static byte[] event(HttpRequest request, String requestId, String traceId, Instant now) {
        Map<String, String> headers = joined(request, traceId);
        String cookies = headers.remove("cookie");
        String path = Percent.decode(request.rawPath());
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        event.addProperty("routeKey", "$default");
        event.addProperty("rawPath", path);
        event.addProperty("rawQueryString", request.rawQuery());
        if (cookies != null) {
            event.add("cookies", cookies(cookies));
        }
        event.add("headers", object(headers));
        if (!request.rawQuery().isEmpty()) {
            event.add("queryStringParameters", object(query(request.rawQuery())));
        }
        event.add("requestContext", context(request, path, headers, requestId, now));
        addBody(event, request.body());
        return event.toString().getBytes(UTF_8);
    }

    /**
     * Reads the function's answer: an object with a {@code statusCode}; any other JSON is the body of a 200.
     *
     * @throws FunctionFailed if it is neither
     */
    static HttpAnswer answer(byte[] bytes) {
        try {
            JsonElement element = JsonParser.parseString(new String(bytes, UTF_8));
            if (element.isJsonObject() && element.getAsJsonObject().has("statusCode")) {
                return answer(element.getAsJsonObject());
            }
            return new HttpAnswer(200, List.of(Map.entry("content-type", "application/json")), bytes);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | ClassCastException
                | UnsupportedOperationException e) {
            throw FunctionFailed.inHandler("the function's answer is not of format 2.0: " + e.getMessage());
        }
    }

    private static HttpAnswer answer(JsonObject answer) {
        int status = answer.get("statusCode").getAsInt();
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status);
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        members(answer, "headers").forEach((name, value) -> {
            if (!CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(Map.entry(name.toLowerCase(Locale.ROOT), value.getAsString()));
            }
        });
        if (answer.has("cookies")) {
            answer.getAsJsonArray("cookies")
                    .forEach(cookie -> headers.add(Map.entry("set-cookie", cookie.getAsString())));
        }
        return new HttpAnswer(status, headers, body(answer));
    }

    private static byte[] body(JsonObject answer) {
        if (isAbsent(answer, "body")) {
            return new byte[0];
        }
        String body = answer.get("body").getAsString();
        boolean encoded = !isAbsent(answer, "isBase64Encoded")
                && answer.get("isBase64Encoded").getAsBoolean();
        return encoded ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8);
    }

    private static Map<String, JsonElement> members(JsonObject object, String name) {
        return isAbsent(object, name) ? Map.of() : object.getAsJsonObject(name).asMap();
    }

    private static boolean isAbsent(JsonObject object, String name) {
        return !object.has(name) || object.get(name).isJsonNull();
    }

    private static Map<String, String> joined(HttpRequest request, String traceId) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            headers.merge(
                    name, header.getValue(), (first, next) -> first + (name.equals("cookie") ? "; " : ",") + next);
        });
        headers.merge("x-forwarded-for", request.sourceIp(), (first, next) -> first + ", " + next);
        headers.put("x-forwarded-port", Integer.toString(request.port()));
        headers.put("x-forwarded-proto", "http");
        headers.put("x-amzn-trace-id", traceId);
        return headers;
    }

    private static JsonArray cookies(String header) {
        JsonArray cookies = new JsonArray();
        for (String cookie : header.split(";\\s*")) {
            cookies.add(cookie);
        }
        return cookies;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : raw.split("&")) {
            String[] nameAndValue = part.split("=", 2);
            if (!nameAndValue[0].isEmpty()) {
                String value = nameAndValue.length == 2 ? Percent.decodeQuery(nameAndValue[1]) : "";
                parameters.merge(Percent.decodeQuery(nameAndValue[0]), value, (first, next) -> first + "," + next);
            }
        }
        return parameters;
    }

    private static JsonObject context(
            HttpRequest request, String path, Map<String, String> headers, String requestId, Instant now) {
        JsonObject http = new JsonObject();
        http.addProperty("method", request.method());
        http.addProperty("path", path);
        http.addProperty("protocol", request.protocol());
        http.addProperty("sourceIp", request.sourceIp());
        http.addProperty("userAgent", headers.getOrDefault("user-agent", ""));
        JsonObject context = new JsonObject();
        context.addProperty("accountId", "000000000000");
        context.addProperty("apiId", API_ID);
        context.addProperty("domainName", headers.getOrDefault("host", "localhost"));
        context.addProperty("domainPrefix", API_ID);
        context.add("http", http);
        context.addProperty("requestId", requestId);
        context.addProperty("routeKey", "$default");
        context.addProperty("stage", "$default");
        context.addProperty("time", TIME.format(now));
        context.addProperty("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static void addBody(JsonObject event, byte[] body) {
        if (body.length == 0) {
            event.addProperty("isBase64Encoded", false);
            return;
        }
        try {
            event.addProperty(
                    "body", UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            event.addProperty("isBase64Encoded", false);
        } catch (CharacterCodingException e) {
            event.addProperty("body", Base64.getEncoder().encodeToString(body));
            event.addProperty("isBase64Encoded", true);
        }
    }

    private static JsonObject object(Map<String, String> values) {
        JsonObject object = new JsonObject();
        values.forEach(object::addProperty);
        return object;
    }
}
