package dev.twins.api;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids under which a request is found in the logs of all who handle it. */
final class RequestId {
    /** Not a seeded generator: processes that come from one snapshot would make up the same ids. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern CLIENTS_OWN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** W3C Trace Context, section 3.2: the version, the trace, the sender's part of it, and flags. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestId() {}

    /** The client's own id if it is one, or a new one. */
    static String of(Request request) {
        return request.header("x-request-id")
                .filter(id -> CLIENTS_OWN.matcher(id).matches())
                .orElseGet(RequestId::newId);
    }

    /** The trace that the request is part of, if its sender names one. */
    static Optional<String> traceOf(Request request) {
        return request.header("traceparent")
                .map(TRACE_PARENT::matcher)
                .filter(Matcher::matches)
                .map(parent -> parent.group(1));
    }

    private static String newId() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
