package dev.twins.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Map;

/**
 * Who asks, as a verified token says it.
 *
 * @param token the token itself
 * @param claims its claims by name, in the types of JSON; times are seconds since the epoch
 */
public record Caller(String token, Map<String, Object> claims) {
    /** The one role there is: somebody who logged in. */
    public static final String ROLE = "user";

    static Caller of(String token, JWTClaimsSet claims) {
        return new Caller(token, claims.toJSONObject());
    }

    /** The user's id. */
    public String id() {
        return (String) claims.get("sub");
    }

    boolean isValidAt(Instant time) {
        return time.getEpochSecond() < ((Number) claims.get("exp")).longValue();
    }

    @Override
    public String toString() {
        return "user " + id();
    }
}
