package dev.twins.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same requests to both sides: the same status, headers and body, but for ids, times, tokens and names. */
class BothSidesIT {
    /** The connection's own business, and what the contract lets differ. */
    private static final Set<String> NOT_COMPARED =
            Set.of("connection", "content-length", "date", "keep-alive", "server-timing", "transfer-encoding");

    private static final String JSON = "Content-Type: application/json";
    private static final String TOKEN = "Authorization: Bearer {token}";

    private static Api.Person inContainer;
    private static Api.Person inFunction;

    /** A request; {id} and {token} stand for those of a user of the side that gets it. */
    record Sent(String line, List<String> headers, String body) {
        @Override
        public String toString() {
            return line + " " + headers + " " + (body.length() > 80 ? body.length() + " characters" : body);
        }
    }

    @BeforeAll
    static void register() {
        inContainer = new Api(Sides.started().container()).newPerson();
        inFunction = new Api(Sides.started().serverless()).newPerson();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theAnswersAreTheSame(Sent sent) throws IOException {
        RawAnswer container = answer(Sides.started().container(), sent, inContainer);
        RawAnswer function = answer(Sides.started().serverless(), sent, inFunction);
        if (container.isRefusedByParser() || function.isRefusedByParser()) {
            assertThat(List.of(container.status(), function.status()))
                    .allMatch(status -> status >= 400 && status < 500);
        } else {
            assertThat(normalised(function)).isEqualTo(normalised(container));
        }
    }

    static List<Sent> requests() {
        List<Sent> requests = new ArrayList<>();
        for (String path :
                List.of("/", "/health/live", "/health/started", "/openapi", "/website", "/website/", "/website/nope")) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO")) {
                requests.add(sent(method + " " + path));
            }
        }
        for (String path : List.of("/api/users?limit=1", "/api/users/{id}", "/auth/login", "/auth/register", "/nope")) {
            for (String method : List.of("HEAD", "OPTIONS", "PUT", "PATCH", "TRACE", "PROPFIND", "FOO")) {
                requests.add(sent(method + " " + path, TOKEN));
            }
        }
        paths().forEach(path -> requests.add(sent("GET " + path, TOKEN)));
        headers().forEach(header -> requests.add(sent("GET /api/users/{id}", header)));
        origins().forEach(header -> requests.add(sent("GET /", header, "Accept: text/html")));
        bodies().forEach(body -> {
            requests.add(new Sent("POST /auth/register", List.of(JSON), body));
            requests.add(new Sent("POST /auth/login", List.of(JSON), body));
            requests.add(new Sent("POST /api/users", List.of(JSON), body));
        });
        types().forEach(type -> requests.add(new Sent("POST /api/users", List.of(type), "{\"email\":\"x\"}")));
        return requests;
    }

    private static List<String> paths() {
        return List.of(
                "/api/users/{id}",
                "/api/users/nobody",
                "/api/users/00000000-0000-0000-0000-000000000000",
                "/api/users/",
                "/api/users/%7Bid%7D",
                "/api//users",
                "//api/users",
                "/api/users;a=b",
                "/api/../api/users",
                "/API/users",
                "/api/users?limit=0",
                "/api/users?limit=1001",
                "/api/users?limit=x",
                "/api/users?limit=1&limit=2",
                "/api/users?limit=%31",
                "/api/users?after=nonsense",
                "/api/users?limit=",
                "/api/%75sers?limit=1",
                "/api/users?limit=1&other=1",
                "/api/users?%zz",
                "/metrics",
                "/health/nope",
                "/openapi/",
                "/openapi?format=JSON",
                "/favicon.ico",
                "/robots.txt",
                "/website/config.json?x",
                "/website/../api/users",
                "/website/%2e%2e/x",
                "/website/index.html",
                "/WEB-INF/web.xml",
                "/%C3%A4",
                "/a%2Fb",
                "/a%5Cb",
                "/%00",
                "/a+b");
    }

    private static List<String> headers() {
        return List.of(
                "X-None: 1",
                "Authorization: Bearer",
                "Authorization: Bearer  {token}",
                "authorization: bearer {token}",
                "Authorization: BEARER {token}",
                "Authorization: Basic {token}",
                "Authorization: {token}",
                "Authorization: Bearer {token}x",
                "Authorization: Bearer a.b.c",
                "Authorization: Bearer {token}, Bearer {token}",
                "Authorization: Bearer {token}\r\nAuthorization: Bearer {token}",
                "Authorization: ");
    }

    private static List<String> origins() {
        return List.of("Origin: " + Sides.ORIGIN, "Origin: https://other.example", "Origin: null", "X-No-Origin: 1");
    }

    private static List<String> bodies() {
        return List.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"email\":1}",
                "{\"email\":\"a@b\",\"email\":\"c@d\"}",
                "{\"email\":\"a b@c.example\",\"name\":\"\",\"password\":\"short\"}",
                "{\"email\":null,\"name\":null,\"password\":null}",
                "{\"email\":\"a@b@c\",\"name\":\"   \"}",
                "{\"email\":\"new@test.example\",\"name\":\"" + "x".repeat(101) + "\",\"password\":\"12345678\"}",
                "{\"email\":\"absent@test.example\",\"password\":\"wrong password 1\",\"name\":\"\\u0000\"}",
                "{\"padding\":\"" + "x".repeat(70_000) + "\"}",
                "{\"email\":\"a@b\"} x",
                "{'email':'a@b'}");
    }

    private static List<String> types() {
        return List.of(
                "X-No-Type: 1",
                "Content-Type: text/plain",
                "Content-Type: application/xml",
                "Content-Type: application/json;charset=utf-8",
                "Content-Type: APPLICATION/JSON",
                "Content-Type: application/json; charset=latin1",
                "Content-Type: nonsense",
                "Content-Type: application/problem+json");
    }

    private static Sent sent(String line, String... headers) {
        return new Sent(line, List.of(headers), "");
    }

    private static RawAnswer answer(String baseUrl, Sent sent, Api.Person person) throws IOException {
        List<String> headers = sent.headers().stream()
                .map(header -> header.replace("{token}", person.token()))
                .toList();
        return RawAnswer.to(
                baseUrl,
                sent.line().replace("{id}", person.id()),
                headers,
                sent.body().getBytes(UTF_8));
    }

    private static String normalised(RawAnswer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(NOT_COMPARED);
        return (answer.status() + "\n" + headers + "\n" + answer.body())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\"checks\":\\[.*]", "CHECKS")
                .replaceAll("x-request-id=[\\w-]+", "x-request-id=ID")
                .replaceAll("after=[\\w-]+", "after=CURSOR")
                .replaceAll("ee-app|lambda-app", "SERVICE")
                .replaceAll("container|serverless", "ARCHITECTURE");
    }
}
