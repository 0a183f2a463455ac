package dev.twins.local.lambda;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Requests to the local Lambda itself, below {@code /_local/}. {@code POST let-go} ends the idle environments, so that
 * the next request is a cold start. {@code GET processor} tells how much of a processor each environment has.
 */
final class Control {
    private static final String LET_GO = "/_local/let-go";
    private static final String PROCESSOR = "/_local/processor";

    private final Environments environments;
    private final Processor processor;
    private final Set<String> origins;

    /** @param origins web origins that may send these requests */
    Control(Environments environments, Processor processor, Set<String> origins) {
        this.environments = environments;
        this.processor = processor;
        this.origins = origins;
    }

    static boolean isFor(HttpRequest request) {
        return request.rawPath().equals(LET_GO) || request.rawPath().equals(PROCESSOR);
    }

    HttpAnswer answer(HttpRequest request) {
        boolean letGo = request.rawPath().equals(LET_GO);
        String method = letGo ? "POST" : "GET";
        if (!request.method().equals(method)) {
            return HttpAnswer.problem(405, "Method Not Allowed", "Use " + method)
                    .with("allow", method);
        }
        JsonObject body = new JsonObject();
        if (letGo) {
            body.addProperty("let_go", environments.letGo(Instant.MAX));
        } else {
            body.addProperty("processor", processor.description());
        }
        return withCors(HttpAnswer.json(200, body), request);
    }

    private HttpAnswer withCors(HttpAnswer answer, HttpRequest request) {
        return request.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("origin"))
                .map(Map.Entry::getValue)
                .filter(origins::contains)
                .findFirst()
                .map(origin ->
                        answer.with("access-control-allow-origin", origin).with("vary", "Origin"))
                .orElse(answer);
    }
}
