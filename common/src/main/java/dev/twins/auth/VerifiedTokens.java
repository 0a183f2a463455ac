package dev.twins.auth;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature and claims this process has verified. A verified token stays valid until it expires: it never
 * changes, and each statement checks that its user exists.
 */
final class VerifiedTokens {
    /** About a kilobyte each; when there are more, all are forgotten and verified anew. */
    private static final int MOST = 4_096;

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    /** Who asks with this token, if it was verified before and has not expired since. */
    Optional<Caller> find(String token) {
        return Optional.ofNullable(callers.get(token)).filter(caller -> caller.isValidAt(Instant.now()));
    }

    Caller add(Caller caller) {
        if (callers.size() >= MOST) {
            callers.clear();
        }
        callers.put(caller.token(), caller);
        return caller;
    }
}
