package dev.twins.api;

import dev.twins.config.WebSettings;
import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules that hold for every request before and after the application: paths, methods, content types, headers, and
 * whatever can be answered without a user.
 */
public final class Edge {
    private static final String EXPOSED = "Server-Timing, Location, Link, Retry-After, X-Request-Id";
    private static final String ONE_HOUR = "3600";

    /** Not a seeded generator: processes that come from one snapshot would make up the same ids. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern CLIENTS_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final WebSettings settings;
    private final Website website = new Website();
    private final String pagePolicy;

    public Edge(WebSettings settings) {
        this.settings = settings;
        String peer = settings.peer().map(url -> " " + url).orElse("");
        this.pagePolicy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
                        + peer + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** Starts the trace of a request on this thread; a client's own id for it is kept if it is one. */
    public static void begin(Request request) {
        RequestTrace.begin(request.header("x-request-id")
                .filter(id -> CLIENTS_ID.matcher(id).matches())
                .orElseGet(Edge::newId));
    }

    /**
     * Answers what needs no application.
     *
     * @return empty if the request goes on to the operation that it asks for
     * @throws Refusal if it may not go on
     */
    public Optional<Answer> answer(Request request) {
        if (request.method().equals("OPTIONS")) {
            return Optional.of(options(request));
        }
        Operation operation = request.operation();
        if (operation.takesBody()) {
            requireJson(request);
        }
        return switch (operation) {
            case ROOT -> Optional.of(root(request));
            case OPENAPI -> Optional.of(Answer.json(200, openApi()));
            case WEBSITE_FOLDER -> Optional.of(Answer.redirect(308, "/website/"));
            case WEBSITE -> Optional.of(websiteFile(request));
            default -> Optional.empty();
        };
    }

    /** The headers that every answer to this request has, unless it brings its own. */
    public Map<String, String> headers(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", RequestTrace.current().id());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        if (request.header("x-forwarded-proto").filter("https"::equals).isPresent()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        boolean page = request.path().startsWith("/website/");
        headers.put("Content-Security-Policy", page ? pagePolicy : "default-src 'none'; frame-ancestors 'none'");
        if (!page) {
            headers.put("Cache-Control", "no-store");
        }
        allowedOrigin(request).ifPresent(origin -> {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", EXPOSED);
        });
        if (!settings.corsOrigins().isEmpty()) {
            headers.put("Vary", "Origin");
        }
        return headers;
    }

    /** Where the request's time went so far, as a header; empty if answers do not tell, or nobody would look. */
    public Map<String, String> timing(String method) {
        // A preflight must not take the mark of the cold start away from the request that it prepares.
        return settings.serverTiming() && !method.equals("OPTIONS")
                ? Map.of("Server-Timing", RequestTrace.current().serverTiming())
                : Map.of();
    }

    private static String newId() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static void requireJson(Request request) {
        String type = request.header("content-type").orElse("").split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw Refusal.mediaTypeUnsupported();
        }
        long length = request.header("content-length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        if (length > Body.LIMIT) {
            throw Refusal.bodyTooLarge(Body.LIMIT);
        }
    }

    private Answer options(Request request) {
        String allow = Operation.allow(request.path());
        Answer answer = Answer.empty(204).with("Allow", allow);
        if (allowedOrigin(request).isEmpty()
                || request.header("access-control-request-method").isEmpty()) {
            return answer;
        }
        return answer.with(Map.of(
                "Access-Control-Allow-Methods", allow,
                "Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-Id",
                "Access-Control-Max-Age", ONE_HOUR));
    }

    private Optional<String> allowedOrigin(Request request) {
        List<String> allowed = settings.corsOrigins();
        return allowed.isEmpty() ? Optional.empty() : request.header("origin").filter(allowed::contains);
    }

    private Answer root(Request request) {
        if (request.header("accept")
                .filter(accept -> accept.contains("text/html"))
                .isPresent()) {
            return Answer.redirect(302, "/website/").with("Vary", "Accept");
        }
        return Answer.json(
                200,
                Json.of(json -> json.beginObject()
                        .name("status")
                        .value("healthy")
                        .name("service")
                        .value(settings.service().serviceName())
                        .endObject()));
    }

    private Answer websiteFile(Request request) {
        return request.path().equals("/website/config.json") ? websiteConfig() : website.get(request);
    }

    private Answer websiteConfig() {
        return Answer.json(200, Json.of(json -> {
                    json.beginObject()
                            .name("service")
                            .value(settings.service().serviceName())
                            .name("peer");
                    if (settings.peer().isEmpty()) {
                        json.nullValue();
                    } else {
                        json.beginObject()
                                .name("name")
                                .value(settings.service().peer().serviceName())
                                .name("url")
                                .value(settings.peer().get().toString())
                                .endObject();
                    }
                    json.name("local").value(settings.local()).endObject();
                }))
                .with("Cache-Control", "no-store");
    }

    private static byte[] openApi() {
        try (InputStream document = Edge.class.getResourceAsStream("openapi.json")) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
