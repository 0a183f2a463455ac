package dev.twins.api;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The id under which a request is found in the logs of all who handle it. */
final class RequestId {
    /** Not a seeded generator: processes that come from one snapshot would make up the same ids. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern CLIENTS_OWN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The client's own id if it is one, or a new one. */
    static String of(Request request) {
        return request.header("x-request-id")
                .filter(id -> CLIENTS_OWN.matcher(id).matches())
                .orElseGet(RequestId::newId);
    }

    private static String newId() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
