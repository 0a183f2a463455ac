package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.Optional;

/**
 * Malformed or unusual HTTP that the parser of at least one side answers before the application's code runs. An
 * expected answer names the status and the kind of body: empty, a problem or another one. A parser answers 505 to an
 * HTTP version that it does not support (RFC 9110, section 15.6.6).
 */
enum OddHttp {
    MALFORMED_ESCAPE("GET /%zz HTTP/1.1\r\nHost: h\r\n", "200 empty", "400 problem"),
    CUT_ESCAPE("GET /api/users/% HTTP/1.1\r\nHost: h\r\n", "200 empty", "400 problem"),
    MALFORMED_ESCAPE_IN_WEBSITE("GET /website/%g0 HTTP/1.1\r\nHost: h\r\n", "200 empty", "400 problem"),
    HALF_A_CHARACTER("GET /%e0% HTTP/1.1\r\nHost: h\r\n", "200 empty", "400 problem"),
    UP_AND_OUT("GET /../api/users HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    UP_AND_OUT_ESCAPED("GET /%2e%2e/api/users HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    UP_AND_OUT_OF_WEBSITE("GET /website/../../etc/passwd HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    UP_AND_OUT_OF_WEBSITE_ESCAPED(
            "GET /website/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\nHost: h\r\n", "400 empty", "404 problem"),
    BACKSLASH("GET /website/..%5cindex.html HTTP/1.1\r\nHost: h\r\n", "400 empty", "404 problem"),
    NUL("GET /api/users/%00 HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    NUL_IN_WEBSITE("GET /website/index.html%00.js HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    NO_UTF_8("GET /api/users/%ff HTTP/1.1\r\nHost: h\r\n", "400 empty", "401 problem"),
    OVERLONG_UTF_8("GET /website/%c0%ae%c0%ae/index.html HTTP/1.1\r\nHost: h\r\n", "400 empty", "404 problem"),
    NO_HOST("GET / HTTP/1.1\r\n", "400 empty", "400 problem"),
    TWO_HOSTS("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n", "200 body", "400 problem"),
    EMPTY_HOST("GET / HTTP/1.1\r\nHost:\r\n", "200 empty", "400 problem"),
    BAD_HOST("GET / HTTP/1.1\r\nHost: a b/c\r\n", "200 body", "400 problem"),
    HOST_WITH_BAD_PORT("GET / HTTP/1.1\r\nHost: a:99999999\r\n", "200 body", "400 problem"),
    NO_VERSION("GET /\r\nHost: h\r\n", "200 body", "505 problem"),
    OLD_VERSION("GET / HTTP/1.0\r\n", "200 body", "200 body"),
    UNKNOWN_VERSION("GET / HTTP/9.9\r\nHost: h\r\n", "505 empty", "505 problem"),
    NO_HTTP("nonsense\r\n", "400 empty", "400 problem"),
    TLS("\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0000\r\n", "400 empty", "400 problem"),
    NUL_IN_PATH("GET /\0 HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    BLANK_IN_PATH("GET /a b HTTP/1.1\r\nHost: h\r\n", "505 empty", "400 problem"),
    BYTE_IN_PATH("GET /\u00E4 HTTP/1.1\r\nHost: h\r\n", "400 empty", "404 problem"),
    ABSOLUTE_FORM("GET http://h/health/live HTTP/1.1\r\nHost: h\r\n", "200 body", "200 body"),
    FRAGMENT("GET /health/live#x HTTP/1.1\r\nHost: h\r\n", "404 problem", "200 body"),
    NO_SLASH("GET health HTTP/1.1\r\nHost: h\r\n", "400 empty", "400 problem"),
    BAD_METHOD("G@T / HTTP/1.1\r\nHost: h\r\n", "405 problem", "400 problem"),
    HEADER_WITHOUT_COLON("GET / HTTP/1.1\r\nHost: h\r\nnonsense\r\n", "200 body", "400 problem"),
    HEADER_WITHOUT_NAME("GET / HTTP/1.1\r\nHost: h\r\n: x\r\n", "200 body", "400 problem"),
    BLANK_BEFORE_COLON("GET / HTTP/1.1\r\nHost: h\r\nX-A : x\r\n", "400 empty", "400 problem"),
    FOLDED_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: x\r\n y\r\n", "200 body", "400 problem"),
    NUL_IN_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: x\0y\r\n", "400 empty", "400 problem"),
    BARE_RETURN_IN_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: x\ry\r\n", "400 empty", "400 problem"),
    BARE_LINE_FEEDS("GET / HTTP/1.1\nHost: h\n", "400 empty", "200 body"),
    BYTE_IN_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-Request-Id: \u00E4\r\n", "400 empty", "200 body"),
    BYTE_IN_TOKEN(
            "GET /api/users HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer \u00E4.b.c\r\n", "400 empty", "401 problem"),
    UPGRADE("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n", "200 body", "400 problem"),
    LARGE_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: " + "x".repeat(12_000) + "\r\n", "400 empty", "431 problem"),
    MANY_HEADERS("GET / HTTP/1.1\r\nHost: h\r\n" + "X-A: x\r\n".repeat(150), "400 empty", "200 body"),
    LONG_PATH("GET /" + "x".repeat(12_000) + " HTTP/1.1\r\nHost: h\r\n", "400 empty", "431 problem"),
    LENGTH_AND_CHUNKS(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            "415 problem",
            "400 problem"),
    TWO_LENGTHS(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            "400 empty",
            "400 problem"),
    SAME_LENGTH_TWICE(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
            "415 problem",
            "400 problem"),
    NEGATIVE_LENGTH("POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n", "400 empty", "400 problem"),
    LENGTH_NO_NUMBER("POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 0x10\r\n", "400 empty", "400 problem"),
    HUGE_LENGTH(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n",
            "400 empty",
            "400 problem"),
    BAD_CHUNK(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "400 empty",
            "400 problem"),
    CHUNK_EXTENSION(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\n",
            "400 empty",
            "400 problem"),
    TRAILER(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Trailer: 1\r\n",
            "400 problem",
            "400 problem"),
    UNKNOWN_CODING("POST /api/users HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n", "415 problem", "400 problem"),
    OBSOLETE_CODING("GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n", "200 body", "400 problem"),
    CHUNKED_TWICE(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n",
            "415 problem",
            "400 problem"),
    UNKNOWN_EXPECTATION(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nExpect: nonsense\r\nContent-Length: 0\r\n",
            "417 empty",
            "417 problem");

    /** The expected answer of each side. */
    final String container;

    final String serverless;

    private final String request;

    OddHttp(String request, String container, String serverless) {
        this.request = request;
        this.container = container;
        this.serverless = serverless;
    }

    /** The server's answer; empty if it gives none. */
    Optional<Answer> on(URI server) {
        String closing = request.replaceFirst("\n", "\nConnection: close\r\n") + "\r\n";
        return Wire.find(server, name(), closing.getBytes(ISO_8859_1));
    }

    static String describe(Optional<Answer> answer) {
        return answer.map(given -> given.status() + (given.body().length == 0 ? " empty" : " " + kind(given)))
                .orElse("closed");
    }

    /** This request's line in the report. */
    String line() {
        return "%-28s %-14s %s%n".formatted(name(), container, serverless);
    }

    private static String kind(Answer answer) {
        return answer.find("Content-Type").orElse("text").contains("problem+json") ? "problem" : "body";
    }
}
