package dev.twins.contract;

import static dev.twins.contract.Expected.noSuchPath;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;
import static dev.twins.contract.Expected.tokenInvalid;
import static dev.twins.contract.Expected.tokenRequired;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Headers that are missing, odd, repeated, forged or too many. */
final class HeaderAttacks extends Attacks {
    private static final String TOKEN = "Authorization: Bearer {token}";
    private static final String VIEW = "GET /api/users/{id}";

    HeaderAttacks() {
        super("headers");
        authorizations();
        contentTypes();
        transfers();
        ignoredOnes();
        requestIds();
        browsers();
    }

    private void authorizations() {
        for (String none : List.of(
                "X-None: 1",
                "Authorization:",
                "Authorization: Bearer",
                "Authorization: Bearer ",
                "Authorization: Bearer\t{token}",
                "Authorization: Bearer{token}",
                "Authorization: Bearer={token}",
                "Authorization: {token}",
                "Authorization: Basic {token}",
                "Authorization: DPoP {token}",
                "Authorization: Token {token}",
                "X-Authorization: Bearer {token}",
                "Proxy-Authorization: Bearer {token}",
                "X-Forwarded-Authorization: Bearer {token}",
                "Cookie: token={token}; access_token={token}; Authorization=Bearer {token}")) {
            add(VIEW, none, tokenRequired());
        }
        add("GET /api/users?access_token={token}&token={token}", "X-None: 1", tokenRequired());
        for (String bad : List.of(
                "Authorization: Bearer  {token}",
                "Authorization: Bearer {token}x",
                "Authorization: Bearer {token} x",
                "Authorization: Bearer {token} {token}",
                "Authorization: Bearer \"{token}\"",
                "Authorization: Bearer {token},",
                "Authorization: Bearer {token}, Bearer {token}",
                "Authorization: Basic eA==, Bearer {token}",
                "Authorization: Bearer {token}\r\nAuthorization: Bearer {token}",
                "Authorization: Bearer {token}\r\nauthorization: Basic eA==",
                "Authorization: Basic eA==\r\nAuthorization: Bearer {token}",
                "Authorization: Bearer a.b.c",
                "Authorization: Bearer ' OR '1'='1",
                "Authorization: Bearer " + "x".repeat(8000))) {
            add(VIEW, bad, tokenInvalid());
            add("DELETE /api/users/{id}", bad, tokenInvalid());
        }
        for (String good : List.of("bearer {token}", "BEARER {token}", "bEaReR {token}", "Bearer {token} ")) {
            add(VIEW, "Authorization: " + good, status(200));
            add(VIEW, "aUTHORIZATION:" + good, status(200));
        }
    }

    private void contentTypes() {
        for (String other : List.of(
                "X-None: 1",
                "Content-Type:",
                "Content-Type: text/plain",
                "Content-Type: text/json",
                "Content-Type: application/xml",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/problem+json",
                "Content-Type: application/jsonp",
                "Content-Type: application/*",
                "Content-Type: */*",
                "Content-Type: json",
                "Content-Type: nonsense",
                "Content-Type: ;application/json",
                "Content-Type: application / json",
                "Content-Type: \"application/json\"",
                "Content-Type: application/json, text/plain",
                "Content-Type: application/json,application/json",
                "Content-Type: ../../application/json",
                "Content-Type: ${jndi:ldap://127.0.0.1:1/x}")) {
            for (String line : List.of(JsonAttacks.CREATE, JsonAttacks.LOGIN, JsonAttacks.REGISTER)) {
                post(line, other, refusal(415, "The Content-Type must be application/json"));
            }
        }
        for (String json : List.of(
                "APPLICATION/JSON",
                " application/json ",
                "application/json;",
                "application/json;charset=utf-8",
                "application/json ; charset=\"UTF-8\"",
                "application/json;charset=latin1",
                "application/json;charset=utf-16",
                "application/json;charset=nonsense",
                "application/json;x=y;x=z",
                "application/json;charset=[utf-8]",
                "application/json;charset=\"utf-8",
                "application/json;q=0.9;x=@",
                "application/json;charset=utf-8, text/plain")) {
            post(JsonAttacks.CREATE, "Content-Type: " + json, status(201));
        }
        for (String coding : List.of("identity", "Identity", "", " identity ,")) {
            post(JsonAttacks.CREATE, "Content-Type: application/json\r\nContent-Encoding: " + coding, status(201));
        }
        for (String coding :
                List.of("gzip", "GZIP", "x-gzip", "br", "deflate", "zstd", "identity, gzip", "nonsense", "*")) {
            for (String line : List.of(JsonAttacks.CREATE, JsonAttacks.LOGIN, JsonAttacks.REGISTER)) {
                post(
                        line,
                        "Content-Type: application/json\r\nContent-Encoding: " + coding,
                        refusal(415, "The body must be sent without a Content-Encoding")
                                .header("Accept-Encoding", "identity"));
            }
        }
        post(JsonAttacks.CREATE, "content-type:application/json", status(201));
    }

    private void transfers() {
        String body = "{\"email\":\"ada-chunked\",\"name\":\"Ada\"}";
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        add(
                Sent.of(JsonAttacks.CREATE, "Content-Type: application/json", "Transfer-Encoding: chunked")
                        .body(chunks),
                Expected.invalid("email: must be an e-mail address such as ada@example.org"));
        post(JsonAttacks.CREATE, "Content-Type: application/json\r\nExpect: 100-continue", status(201));
        post(JsonAttacks.CREATE, "Content-Type: application/json\r\nTE: trailers", status(201));
        for (String line : List.of("GET /", VIEW, "HEAD /health/live", "OPTIONS /api/users")) {
            int status = line.startsWith("OPTIONS") ? 204 : 200;
            add(Sent.of(line, TOKEN).body("x".repeat(1000)), status(status));
        }
        add(Sent.of("GET /nope").body("x".repeat(100_000)), noSuchPath());
    }

    private void ignoredOnes() {
        for (String header : List.of(
                "Accept: application/xml",
                "Accept: text/html",
                "Accept: image/*;q=0.1",
                "Accept: application/json;q=0",
                "Accept: nonsense",
                "Accept:",
                "Accept-Encoding: gzip, br, identity;q=0",
                "Accept-Language: xx-nonsense",
                "Accept-Charset: utf-16",
                "If-None-Match: *",
                "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
                "If-Match: \"x\"",
                "If-Unmodified-Since: nonsense",
                "Range: bytes=0-0",
                "Cookie: JSESSIONID=0123456789abcdef; JSESSIONIDSSO=x",
                "Max-Forwards: 0",
                "Forwarded: for=\"' OR 1=1\";host=evil.example;proto=https",
                "X-Forwarded-For: 127.0.0.1, ' OR 1=1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Port: 99999",
                "X-Original-URL: /metrics",
                "X-Rewrite-URL: /metrics",
                "X-Real-IP: ::1",
                "Referer: javascript:alert(1)",
                "User-Agent: ${jndi:ldap://127.0.0.1:1/x}",
                "traceparent: nonsense",
                "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "tracestate: ,=\"",
                "X-Amzn-Trace-Id: nonsense",
                "Lambda-Runtime-Trace-Id: nonsense",
                "X-Amz-Security-Token: x",
                "Content-Length: 0",
                "Content-Type: nonsense",
                "Content-Type: application/json; charset:utf-8",
                "Content-Type: application/json;charset=\"utf-8",
                "X-Long: " + "x".repeat(8_000),
                "X-" + "l".repeat(2_000) + ": 1")) {
            add(VIEW, TOKEN + "\r\n" + header, Expected.user(200, "name", "Ada Lovelace"));
        }
        add(VIEW, TOKEN + "\r\nX-Many: 1".repeat(80), status(200));
        add("GET /", "X-Method: 1" + "\r\nX-Same: 1".repeat(80), status(200));
    }

    private void requestIds() {
        for (String bad :
                List.of("", "a b", "a,b", "x".repeat(65), "<script>", "{\"a\":1}", "../x", "a\r\nX-Request-Id: b")) {
            String header = "X-Request-Id: " + bad;
            add(
                    "GET /",
                    header,
                    status(200)
                            .and(answer -> assertThat(answer.header("X-Request-Id"))
                                    .as("id of %s", answer)
                                    .matches("[0-9a-f]{16}([0-9a-f]{16})?")));
        }
        for (String good : List.of("a", "A-z_0.9", "x".repeat(64))) {
            add("GET /", "X-Request-Id: " + good, status(200).header("X-Request-Id", good));
        }
    }

    private void browsers() {
        for (String origin :
                List.of("null", "https://stranger.example", "*", "http://localhost.stranger.example", "file://", "")) {
            Expected untold = status(200).and(answer -> answer.hasNo("Access-Control-Allow-Origin"));
            add("GET /", "Origin: " + origin, untold);
            add(
                    "OPTIONS /api/users",
                    "Origin: " + origin + "\r\nAccess-Control-Request-Method: DELETE",
                    status(204)
                            .and(answer ->
                                    answer.hasNo("Access-Control-Allow-Origin").hasNo("Access-Control-Allow-Methods")));
        }
        for (String accept : List.of("text/html", "TEXT/HTML;q=1, */*", "text/html-not")) {
            boolean html = accept.startsWith("text/html");
            add("GET /", "Accept: " + accept, html ? status(302).header("Location", "/website/") : status(200));
        }
    }

    private void post(String line, String header, Expected expected) {
        add(Sent.of(line, header).body(JsonAttacks.GOOD.get(line)), expected);
    }

    private void add(String line, String header, Expected expected) {
        add(Sent.of(line, header), expected);
    }
}
