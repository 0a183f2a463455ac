package dev.twins.api;

import dev.twins.config.WebSettings;
import java.util.List;
import java.util.Map;

/** Which pages of other origins may read the answers (Fetch standard, "CORS protocol"). */
final class Cors {
    private static final String EXPOSED = "Server-Timing, Location, Link, Retry-After, X-Request-Id";
    private static final String ONE_HOUR = "3600";

    private static final String USED = "Authorization, Content-Type, X-Request-Id";

    private final List<String> origins;
    private final String allowed;

    Cors(WebSettings settings) {
        origins = settings.corsOrigins();
        allowed = USED + ", " + String.join(", ", settings.corsHeaders());
    }

    /** The headers of every answer to this request. */
    Map<String, String> headers(Request request) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        return request.header("origin")
                .filter(origins::contains)
                .map(origin -> Map.of(
                        "Access-Control-Allow-Origin",
                        origin,
                        "Access-Control-Expose-Headers",
                        EXPOSED,
                        "Vary",
                        "Origin"))
                .orElse(Map.of("Vary", "Origin"));
    }

    /** Tells what is served at the path, and a page's browser what the page may send. */
    Answer options(Request request) {
        String allow = Operation.allow(request.path());
        Answer answer = Answer.empty(204).with("Allow", allow);
        boolean preflight = request.header("access-control-request-method").isPresent()
                && request.header("origin").filter(origins::contains).isPresent();
        return preflight
                ? answer.with(Map.of(
                        "Access-Control-Allow-Methods", allow,
                        "Access-Control-Allow-Headers", allowed,
                        "Access-Control-Max-Age", ONE_HOUR))
                : answer;
    }
}
