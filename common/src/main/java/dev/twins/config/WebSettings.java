package dev.twins.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an application knows about its clients and its peer. None of it is secret.
 *
 * @param service the application's own name
 * @param corsOrigins the web origins that may call the API from a browser
 * @param corsHeaders what the requests of such pages may carry beside the headers that the API reads
 * @param peer the base URL of the other side, if there is one
 * @param local whether both sides run on one machine, as in the demo
 * @param serverTiming whether answers tell where the time went
 * @param basePath what a custom domain puts before each path of the function, such as {@code /v1}; empty if nothing
 */
public record WebSettings(
        Service service,
        List<String> corsOrigins,
        List<String> corsHeaders,
        Optional<URI> peer,
        boolean local,
        boolean serverTiming,
        String basePath) {
    static final Setting<List<String>> CORS_ORIGINS =
            new Setting<>("CORS_ORIGINS", "origins such as https://app.example, separated by commas", Values::origins);
    static final Setting<List<String>> CORS_HEADERS =
            new Setting<>("CORS_HEADERS", "names of headers, separated by commas", Values::headers);
    static final Setting<URI> PEER_URL =
            new Setting<>("PEER_URL", "a base URL such as http://localhost:8081", Values::baseUrl);
    static final Setting<Boolean> TWINS_LOCAL = new Setting<>("TWINS_LOCAL", "true or false", Values::flag);
    static final Setting<Boolean> SERVER_TIMING = new Setting<>("SERVER_TIMING", "on or off", Values::flag);
    static final Setting<String> BASE_PATH = new Setting<>("BASE_PATH", "a path such as /v1", Values::basePath);

    /** What tracing libraries add to a page's requests: those of W3C Trace Context, W3C Baggage and Sentry. */
    private static final List<String> TRACING = List.of("traceparent", "tracestate", "baggage", "sentry-trace");

    /**
     * Reads the settings of a service's edge.
     *
     * @throws ConfigurationException if one is wrong
     */
    public static WebSettings read(Service service, Source source) {
        return new WebSettings(
                service,
                CORS_ORIGINS.in(source).orElse(List.of()),
                CORS_HEADERS.in(source).orElse(TRACING),
                PEER_URL.in(source),
                TWINS_LOCAL.in(source).orElse(false),
                SERVER_TIMING.in(source).orElse(true),
                BASE_PATH.in(source).orElse(""));
    }

    /** Where the peer's page may be asked from: the origin of its URL, as a policy's path would allow that very path only. */
    public Optional<String> peerOrigin() {
        return peer.map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }
}
