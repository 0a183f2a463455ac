package dev.twins.auth;

import dev.twins.refusal.Refusal;
import java.util.List;

/** Finds the token in a request's {@code Authorization} header; the scheme's case does not matter (RFC 9110, 11.1). */
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static String in(List<String> authorization) {
        // An HTTP API joins repeated headers with commas; a token has none.
        if (authorization.size() > 1 || authorization.stream().anyMatch(value -> value.indexOf(',') >= 0)) {
            throw Refusal.tokenInvalid();
        }
        return authorization.stream()
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()))
                .findFirst()
                .orElseThrow(Refusal::tokenRequired);
    }
}
