package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.Optional;

/**
 * Requests that the HTTP parser of a side refuses before any code of the application runs, and what each side's parser makes
 * of them: the status, and whether there is a body.
 */
enum OddHttp {
    MALFORMED_ESCAPE("GET /%zz HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    CUT_ESCAPE("GET /api/users/% HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    MALFORMED_ESCAPE_IN_WEBSITE("GET /website/%g0 HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    HALF_A_CHARACTER("GET /%e0% HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    UP_AND_OUT("GET /../api/users HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    UP_AND_OUT_ESCAPED("GET /%2e%2e/api/users HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    UP_AND_OUT_OF_WEBSITE("GET /website/../../etc/passwd HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    UP_AND_OUT_OF_WEBSITE_ESCAPED("GET /website/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    DOT("GET /%2e HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    BACKSLASH("GET /website/..%5cindex.html HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    NUL("GET /api/users/%00 HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    NUL_IN_WEBSITE("GET /website/index.html%00.js HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    NO_UTF_8("GET /api/users/%ff HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    OVERLONG_UTF_8("GET /website/%c0%ae%c0%ae/index.html HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    NO_HOST("GET / HTTP/1.1\r\n", "?", "?"),
    TWO_HOSTS("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n", "?", "?"),
    EMPTY_HOST("GET / HTTP/1.1\r\nHost:\r\n", "?", "?"),
    BAD_HOST("GET / HTTP/1.1\r\nHost: a b/c\r\n", "?", "?"),
    HOST_WITH_BAD_PORT("GET / HTTP/1.1\r\nHost: a:99999999\r\n", "?", "?"),
    NO_VERSION("GET /\r\nHost: h\r\n", "?", "?"),
    OLD_VERSION("GET / HTTP/1.0\r\n", "?", "?"),
    UNKNOWN_VERSION("GET / HTTP/9.9\r\nHost: h\r\n", "?", "?"),
    NO_HTTP("nonsense\r\n", "?", "?"),
    TLS("\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0000\r\n", "?", "?"),
    NUL_IN_PATH("GET /\0 HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    BLANK_IN_PATH("GET /a b HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    BYTE_IN_PATH("GET /\u00E4 HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    ABSOLUTE_FORM("GET http://h/health/live HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    AUTHORITY_FORM("CONNECT h:80 HTTP/1.1\r\nHost: h:80\r\n", "?", "?"),
    FRAGMENT("GET /health/live#x HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    NO_SLASH("GET health HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    BAD_METHOD("G@T / HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    HEADER_WITHOUT_COLON("GET / HTTP/1.1\r\nHost: h\r\nnonsense\r\n", "?", "?"),
    HEADER_WITHOUT_NAME("GET / HTTP/1.1\r\nHost: h\r\n: x\r\n", "?", "?"),
    BLANK_BEFORE_COLON("GET / HTTP/1.1\r\nHost: h\r\nX-A : x\r\n", "?", "?"),
    FOLDED_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: x\r\n y\r\n", "?", "?"),
    NUL_IN_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: x\0y\r\n", "?", "?"),
    BARE_RETURN_IN_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: x\ry\r\n", "?", "?"),
    BARE_LINE_FEEDS("GET / HTTP/1.1\nHost: h\n", "?", "?"),
    BYTE_IN_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-Request-Id: \u00E4\r\n", "?", "?"),
    BYTE_IN_TOKEN("GET /api/users HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer \u00E4.b.c\r\n", "?", "?"),
    UPGRADE("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n", "?", "?"),
    LARGE_HEADER("GET / HTTP/1.1\r\nHost: h\r\nX-A: " + "x".repeat(12_000) + "\r\n", "?", "?"),
    MANY_HEADERS("GET / HTTP/1.1\r\nHost: h\r\n" + "X-A: x\r\n".repeat(150), "?", "?"),
    LONG_PATH("GET /" + "x".repeat(12_000) + " HTTP/1.1\r\nHost: h\r\n", "?", "?"),
    LENGTH_AND_CHUNKS(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            "?",
            "?"),
    TWO_LENGTHS("POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "?", "?"),
    NEGATIVE_LENGTH("POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n", "?", "?"),
    LENGTH_NO_NUMBER("POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 0x10\r\n", "?", "?"),
    HUGE_LENGTH("POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n", "?", "?"),
    BAD_CHUNK(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "?",
            "?"),
    CHUNK_EXTENSION(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\n",
            "?",
            "?"),
    TRAILER(
            "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Trailer: 1\r\n",
            "?",
            "?"),
    UNKNOWN_CODING("POST /api/users HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n", "?", "?"),
    CHUNKED_TWICE("POST /api/users HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n", "?", "?"),
    UNKNOWN_EXPECTATION("POST /api/users HTTP/1.1\r\nHost: h\r\nExpect: nonsense\r\nContent-Length: 0\r\n", "?", "?");

    /** What each side answers. */
    final String container;

    final String serverless;

    private final String request;

    OddHttp(String request, String container, String serverless) {
        this.request = request;
        this.container = container;
        this.serverless = serverless;
    }

    /** The answer; empty if there is none. */
    Optional<Answer> on(URI server) {
        String closing = request.replaceFirst("\n", "\nConnection: close\r\n") + "\r\n";
        return Wire.find(server, name(), closing.getBytes(ISO_8859_1));
    }

    static String describe(Optional<Answer> answer) {
        return answer.map(given -> given.status() + (given.body().length == 0 ? " empty" : " " + kind(given)))
                .orElse("closed");
    }

    /** For the list of them. */
    String line() {
        return "%-28s %-14s %s%n".formatted(name(), container, serverless);
    }

    private static String kind(Answer answer) {
        return answer.find("Content-Type").orElse("text").contains("problem+json") ? "problem" : "body";
    }
}
