package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods that a path accepts; {@code Allow} lists them in alphabetical order. */
abstract class MethodContract extends Topic {
    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "FOO", "TRACE"};

    MethodContract(ContractSuite suite) {
        super(suite);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "/auth/register: OPTIONS, POST",
                "/auth/login: OPTIONS, POST",
                "/api/users: GET, HEAD, OPTIONS, POST",
                "/api/users/nobody: DELETE, GET, HEAD, OPTIONS",
                "/: GET, HEAD, OPTIONS",
                "/health: GET, HEAD, OPTIONS",
                "/health/live: GET, HEAD, OPTIONS",
                "/health/ready: GET, HEAD, OPTIONS",
                "/health/started: GET, HEAD, OPTIONS",
                "/openapi: GET, HEAD, OPTIONS",
                "/website/: GET, HEAD, OPTIONS",
                "/website/config.json: GET, HEAD, OPTIONS",
            })
    void otherMethodsAre405AndOptionsListsTheAllowedOnes(String path, String allow) {
        http.call("OPTIONS", path).answers(204).has("Allow", allow).isEmpty().hasNo("Content-Type");
        for (String method : METHODS) {
            if (!allow.contains(method)) {
                http.call(method, path).answers(405).has("Allow", allow);
            }
        }
    }

    /** Otherwise a client could smuggle a request into a connection that it shares with others. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"})
    void aBodyIsNotTakenForTheNextRequest(String method) {
        String hidden = "GET /nope HTTP/1.1\r\nHost: x\r\n\r\n";
        String head = " /api/users HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ";
        String last = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answers = Wire.send(http.uri("/"), method + head + hidden.length() + "\r\n\r\n" + hidden + last);
        assertThat(answers).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 404");
    }

    @ParameterizedTest
    @Words("""
            / /health /health/live /health/ready /health/started /openapi /website /website/ /website/config.json
            /api/users?limit=1 /api/users/{id} /api/users/nobody /nope
            """)
    void headAnswersAsGetWithoutABody(String template) {
        String path = template.replace("{id}", users.reader().user().id());
        Answer get = http.get(path).as(users.reader()).send();
        Answer head = http.call("HEAD", path).as(users.reader()).sendRaw();
        head.is(get.status()).isEmpty();
        for (String name : new String[] {
            "Content-Type",
            "Allow",
            "Link",
            "Location",
            "ETag",
            "Cache-Control",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "WWW-Authenticate"
        }) {
            assertThat(head.find(name)).as("%s of %s", name, head).isEqualTo(get.find(name));
        }
        head.find("Content-Length")
                .ifPresent(length -> assertThat(length).as("length of %s", head).isEqualTo("" + get.body().length));
    }

    @Test
    void aForeignOriginGetsNoCorsHeaders() {
        Answer preflight = http.call("OPTIONS", "/api/users")
                .header("Origin", "https://stranger.example")
                .header("Access-Control-Request-Method", "POST")
                .answers(204);
        Answer answer =
                http.get("/").header("Origin", "https://stranger.example").answers(200);
        for (String name : new String[] {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"}) {
            preflight.hasNo(name);
            answer.hasNo(name);
        }
    }
}
