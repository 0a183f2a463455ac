package dev.twins.api;

import dev.twins.refusal.Refusal;
import dev.twins.refusal.Violation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Turns whatever went wrong into an answer (RFC 9457): the one place where a refusal becomes a status. */
public final class Problem {
    private static final Logger LOG = System.getLogger(Problem.class.getName());

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

    /** The answer for any failure; what was not foreseen is logged and told as nothing but an internal error. */
    public static Answer of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return of(refusal);
        }
        LOG.log(Level.ERROR, "A request failed", failure);
        return answer(500, "Something went wrong on our side", List.of());
    }

    /** The answer for a request that the server itself refused with this status, before the application saw it. */
    public static Answer ofStatus(int status) {
        if (status == 404) {
            return of(new Refusal.PathNotFound());
        }
        int known = TITLES.containsKey(status) ? status : status < 500 ? 400 : 500;
        return answer(known, "The server refused this request", List.of());
    }

    // Java 17 has no exhaustive switch over a sealed type: a test walks through all refusals instead.
    private static Answer of(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return answer(400, invalid.getMessage(), invalid.violations());
        } else if (refusal instanceof Refusal.TokenRequired) {
            return of(401, refusal).with("WWW-Authenticate", "Bearer");
        } else if (refusal instanceof Refusal.TokenInvalid) {
            return of(401, refusal).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        } else if (refusal instanceof Refusal.MethodNotAllowed notAllowed) {
            return of(405, refusal).with("Allow", notAllowed.allow());
        } else if (refusal instanceof Refusal.RangeNotSatisfiable range) {
            return of(416, refusal).with("Content-Range", "bytes */" + range.length());
        } else if (refusal instanceof Refusal.Throttled throttled) {
            return later(of(429, refusal), throttled.retryAfter());
        } else if (refusal instanceof Refusal.Unavailable unavailable) {
            return unavailable(unavailable);
        }
        return of(status(refusal), refusal);
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof Refusal.Malformed) {
            return 400;
        } else if (refusal instanceof Refusal.CredentialsInvalid) {
            return 401;
        } else if (refusal instanceof Refusal.UserNotFound || refusal instanceof Refusal.PathNotFound) {
            return 404;
        } else if (refusal instanceof Refusal.EmailTaken) {
            return 409;
        } else if (refusal instanceof Refusal.BodyTooLarge) {
            return 413;
        } else if (refusal instanceof Refusal.MediaTypeUnsupported) {
            return 415;
        }
        throw new IllegalStateException("no status for " + refusal.getClass());
    }

    private static Answer unavailable(Refusal.Unavailable unavailable) {
        LOG.log(Level.WARNING, "{0}: {1}", unavailable.getMessage(), unavailable.getCause());
        return later(of(503, unavailable), unavailable.retryAfter());
    }

    private static Answer later(Answer answer, Duration wait) {
        return answer.with("Retry-After", Long.toString(wait.toSeconds()));
    }

    private static Answer of(int status, Refusal refusal) {
        return answer(status, refusal.getMessage(), List.of());
    }

    private static Answer answer(int status, String detail, List<Violation> violations) {
        byte[] body = Json.of(Json.problem(TITLES.get(status), status, detail, violations));
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), body);
    }
}
