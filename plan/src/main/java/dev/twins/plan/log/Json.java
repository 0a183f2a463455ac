package dev.twins.plan.log;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * API Gateway's access log as JSON lines. Each deployment chooses its fields: the names of the variables and of our template are
 * known.
 */
final class Json implements Format {
    private static final Gson GSON = new Gson();
    private static final long MILLISECOND = 1_000;
    private static final List<String> EPOCHS =
            List.of("requestTimeEpoch", "request_time_epoch", "time_epoch", "timestamp");
    private static final List<String> TIMES = List.of("requestTime", "request_time", "time");
    private static final List<String> STATUSES = List.of("status", "statusCode");
    /** The integration's latency comes first: it leaves out the gateway's own, which only one of the designs has. */
    private static final List<String> LATENCIES = List.of(
            "integrationLatency",
            "integration_latency",
            "integration_ms",
            "responseLatency",
            "response_latency",
            "latency",
            "latency_ms");

    private static final List<String> ROUTES = List.of("routeKey", "route_key", "route");
    private static final List<String> METHODS = List.of("httpMethod", "http_method", "method");
    private static final List<String> PATHS = List.of("resourcePath", "resource_path", "path");
    private static final List<String> SENT = List.of("responseLength", "response_length", "sent_bytes");

    @Override
    public String name() {
        return "API Gateway access log (JSON lines)";
    }

    @Override
    public void read(Line line, Recorder into) {
        if (!line.startsWith("{")) {
            throw new Unreadable("not a JSON object");
        }
        JsonObject fields = parse(line.text());
        double latency = number(fields, LATENCIES, Recorder.UNKNOWN);
        into.add(
                arrival(fields, line, into),
                latency < 0 ? Recorder.UNKNOWN : Math.round(latency * MILLISECOND),
                route(fields, into.routes()),
                status(fields),
                (long) number(fields, SENT, 0));
    }

    private static JsonObject parse(String text) {
        try {
            return GSON.fromJson(text, JsonObject.class);
        } catch (JsonParseException e) {
            throw new Unreadable("not a JSON object");
        }
    }

    private static long arrival(JsonObject fields, Line line, Recorder into) {
        double epoch = number(fields, EPOCHS, 0);
        if (epoch > 0) {
            return (long) epoch * MILLISECOND;
        }
        byte[] time = text(fields, TIMES).getBytes(StandardCharsets.UTF_8);
        if (time.length == 0) {
            throw new Unreadable("neither requestTimeEpoch nor requestTime");
        }
        return Clock.commonLog(time, 0, time.length, "requestTime") + into.spread(Clock.SECOND, line.number());
    }

    private static int route(JsonObject fields, Routes routes) {
        String key = text(fields, ROUTES);
        String path = text(fields, PATHS);
        String method = text(fields, METHODS);
        if (path.isEmpty() && key.isEmpty() && !method.isEmpty()) {
            return routes.named(method.matches("[A-Z]{3,10}") ? method : "(malformed)");
        }
        byte[] request =
                (path.isEmpty() || method.isEmpty() ? key : method + " " + path).getBytes(StandardCharsets.UTF_8);
        return routes.ofRequestLine(request, 0, request.length);
    }

    private static int status(JsonObject fields) {
        double status = number(fields, STATUSES, 0);
        if (status < 0 || status > 999) {
            throw new Unreadable("status is not a status");
        }
        return (int) status;
    }

    private static double number(JsonObject fields, List<String> names, double otherwise) {
        String text = text(fields, names);
        try {
            return text.isEmpty() ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(names.get(0) + " is not a number");
        }
    }

    /** The first field that is present; {@code -} means absent. */
    private static String text(JsonObject fields, List<String> names) {
        for (String name : names) {
            JsonElement value = fields.get(name);
            if (value != null && value.isJsonPrimitive() && !value.getAsString().equals("-")) {
                return value.getAsString();
            }
        }
        return "";
    }
}
