package dev.twins.api;

import dev.twins.config.WebSettings;
import dev.twins.trace.RequestTrace;
import java.util.HashMap;
import java.util.Map;

/** The headers of every answer, unless it sets its own: request id, timing, and the rules for browsers. */
final class StandardHeaders {
    private static final String NOSNIFF = "nosniff";
    private static final String NO_REFERRER = "no-referrer";

    private static final Map<String, String> OF_API = Map.of(
            "X-Content-Type-Options",
            NOSNIFF,
            "Referrer-Policy",
            NO_REFERRER,
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control",
            "no-store");

    private final Map<String, String> ofPage;
    private final Cors cors;
    private final boolean timing;

    StandardHeaders(WebSettings settings) {
        String peer = settings.peerOrigin().map(origin -> " " + origin).orElse("");
        ofPage = Map.of(
                "X-Content-Type-Options", NOSNIFF,
                "Referrer-Policy", NO_REFERRER,
                "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
                                + peer + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        cors = new Cors(settings);
        timing = settings.serverTiming();
    }

    /** The headers for the finished answer to this thread's request. */
    Map<String, String> of(Request request) {
        RequestTrace trace = RequestTrace.current();
        Map<String, String> headers = new HashMap<>(request.path().startsWith("/website/") ? ofPage : OF_API);
        headers.put("X-Request-Id", trace.id());
        headers.putAll(cors.headers(request));
        if (request.header("x-forwarded-proto").filter("https"::equals).isPresent()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        // Server-Timing reports a cold start once; a preflight must leave that to the request that follows it.
        if (timing && !request.isOptions()) {
            headers.put("Server-Timing", trace.serverTiming());
        }
        return headers;
    }
}
