package dev.twins.api;

import dev.twins.refusal.Refusal;
import dev.twins.refusal.Violation;
import java.util.List;
import java.util.Map;

/** Turns whatever went wrong into an answer (RFC 9457): the one place where a refusal becomes a status. */
public final class Problem {
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(416, "Range Not Satisfiable"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private Problem() {}

    /** The answer for any failure; an unforeseen one shows nothing but an internal error. */
    static Answer of(Throwable failure) {
        return failure instanceof Refusal refusal
                ? of(refusal)
                : answer(500, "Something went wrong on our side", List.of());
    }

    /** The answer for a request that the server itself refused with this status, before the application saw it. */
    public static Answer ofStatus(int status) {
        if (status == 404) {
            return of(Refusal.pathNotFound());
        }
        int known = TITLES.containsKey(status) ? status : status < 500 ? 400 : 500;
        return answer(known, "The server refused this request", List.of());
    }

    private static Answer of(Refusal refusal) {
        return switch (refusal.reason()) {
            case MALFORMED, INVALID -> of(400, refusal);
            case TOKEN_REQUIRED -> of(401, refusal).with("WWW-Authenticate", "Bearer");
            case TOKEN_INVALID -> of(401, refusal).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case CREDENTIALS_INVALID -> of(401, refusal);
            case USER_NOT_FOUND, PATH_NOT_FOUND -> of(404, refusal);
            case METHOD_NOT_ALLOWED -> of(405, refusal).with("Allow", refusal.allow());
            case EMAIL_TAKEN -> of(409, refusal);
            case BODY_TOO_LARGE -> of(413, refusal);
            case MEDIA_TYPE_UNSUPPORTED -> of(415, refusal);
            case CODING_UNSUPPORTED -> of(415, refusal).with("Accept-Encoding", "identity");
            case RANGE_NOT_SATISFIABLE -> of(416, refusal);
            case THROTTLED -> later(429, refusal);
            case UNAVAILABLE -> later(503, refusal);
        };
    }

    private static Answer later(int status, Refusal refusal) {
        return of(status, refusal)
                .with("Retry-After", Long.toString(refusal.retryAfter().toSeconds()));
    }

    private static Answer of(int status, Refusal refusal) {
        return answer(status, refusal.getMessage(), refusal.violations());
    }

    private static Answer answer(int status, String detail, List<Violation> violations) {
        byte[] body = Json.of(Json.problem(TITLES.get(status), status, detail, violations));
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), body);
    }
}
