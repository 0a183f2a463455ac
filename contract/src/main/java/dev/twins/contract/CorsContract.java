package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page of another origin may use the API. The server must have been started with {@code CORS_ORIGINS}. */
public abstract class CorsContract {
    private static final String[] EXPOSED = {"Server-Timing", "Location", "Link", "Retry-After", "X-Request-Id"};

    /** The running server's scheme, host and port. */
    protected abstract URI baseUrl();

    /** One of the origins in the server's {@code CORS_ORIGINS}. */
    protected abstract String allowedOrigin();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/openapi", "/api/users", "/nope"})
    void anAllowedOriginMayReadEveryAnswer(String path) {
        Answer answer = call("GET", path, allowedOrigin()).send();
        answer.has("Access-Control-Allow-Origin", allowedOrigin()).hasNo("Access-Control-Allow-Credentials");
        assertThat(answer.header("Access-Control-Expose-Headers").split(", *"))
                .as("headers exposed by %s", answer)
                .containsExactlyInAnyOrder(EXPOSED);
    }

    @Test
    void anAllowedOriginMayUseTheApi() {
        Answer preflight = call("OPTIONS", "/api/users/nobody", allowedOrigin())
                .header("Access-Control-Request-Method", "DELETE")
                .header("Access-Control-Request-Headers", "authorization,baggage,content-type,sentry-trace,traceparent")
                .answers(204);
        preflight.has("Access-Control-Allow-Origin", allowedOrigin());
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("DELETE", "GET");
        assertThat(preflight
                        .header("Access-Control-Allow-Headers")
                        .toLowerCase(Locale.ROOT)
                        .split(", *"))
                .contains("authorization", "content-type", "baggage", "sentry-trace", "traceparent");
    }

    @Test
    void anotherOriginMayNot() {
        for (String origin : new String[] {"https://stranger.example", "null", allowedOrigin() + ".stranger.example"}) {
            call("GET", "/", origin).answers(200).hasNo("Access-Control-Allow-Origin");
        }
    }

    /** Without this, a cache would give one origin the answer meant for another. */
    @Test
    void theAnswerDependsOnTheOrigin() {
        assertThat(call("GET", "/", allowedOrigin()).answers(200).header("Vary"))
                .containsIgnoringCase("Origin");
        assertThat(call("GET", "/", "https://stranger.example").answers(200).header("Vary"))
                .containsIgnoringCase("Origin");
    }

    private Call call(String method, String path, String origin) {
        return new Http(baseUrl()).call(method, path).header("Origin", origin);
    }
}
