package dev.twins.local.lambda;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** {@code POST /_local/let-go}: ends idle environments, so that a person can see a cold start at will. */
final class LetGo {
    static final String PATH = "/_local/let-go";

    private final Environments environments;
    private final Set<String> origins;

    LetGo(Environments environments, Set<String> origins) {
        this.environments = environments;
        this.origins = origins;
    }

    HttpAnswer answer(HttpRequest request) {
        if (!request.method().equals("POST")) {
            return HttpAnswer.problem(405, "Method Not Allowed", "Use POST").with("allow", "POST");
        }
        JsonObject body = new JsonObject();
        body.addProperty("let_go", environments.letGo(Instant.MAX));
        HttpAnswer answer = HttpAnswer.json(200, body);
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
