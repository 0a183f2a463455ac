package dev.twins.refusal;

import java.time.Duration;
import java.util.List;

/**
 * A request that the application does not fulfil: the reason, and words that a client may read.
 *
 * <p>Refusals are ordinary answers, so they carry no stack trace.
 */
@SuppressWarnings("serial") // never serialised
public final class Refusal extends RuntimeException {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Reason reason;
    private final List<Violation> violations;
    private final String allow;
    private final Duration retryAfter;

    private Refusal(
            Reason reason,
            String detail,
            List<Violation> violations,
            String allow,
            Duration retryAfter,
            Throwable cause) {
        super(detail, cause, false, false);
        this.reason = reason;
        this.violations = List.copyOf(violations);
        this.allow = allow;
        this.retryAfter = retryAfter;
    }

    private Refusal(Reason reason, String detail) {
        this(reason, detail, List.of(), "", RETRY_AFTER, null);
    }

    /** The request's body or query cannot be read at all. */
    public static Refusal malformed(String detail) {
        return new Refusal(Reason.MALFORMED, detail);
    }

    /** Some fields hold values that are not allowed; all of them are named. */
    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(Reason.INVALID, "Some fields are not valid", violations, "", RETRY_AFTER, null);
    }

    /** The request needs a token and has none. */
    public static Refusal tokenRequired() {
        return new Refusal(Reason.TOKEN_REQUIRED, "Access token required");
    }

    /** The token is malformed, forged, expired, of another service, or its user is gone. */
    public static Refusal tokenInvalid() {
        return new Refusal(Reason.TOKEN_INVALID, "Invalid or expired token");
    }

    /** E-mail and password do not match; the answer hides whether the account exists. */
    public static Refusal credentialsInvalid() {
        return new Refusal(Reason.CREDENTIALS_INVALID, "Invalid credentials");
    }

    /** No user has this id. */
    public static Refusal userNotFound() {
        return new Refusal(Reason.USER_NOT_FOUND, "User not found");
    }

    /** Nothing is served at this path. */
    public static Refusal pathNotFound() {
        return new Refusal(Reason.PATH_NOT_FOUND, "Nothing is served at this path");
    }

    /**
     * The path is served, but not by this method.
     *
     * @param allow the methods that are served, as the {@code Allow} header lists them
     */
    public static Refusal methodNotAllowed(String allow) {
        return new Refusal(Reason.METHOD_NOT_ALLOWED, "Method not allowed", List.of(), allow, RETRY_AFTER, null);
    }

    /** Another user has this e-mail address. */
    public static Refusal emailTaken() {
        return new Refusal(Reason.EMAIL_TAKEN, "Email already registered");
    }

    /**
     * The body is larger than this API takes.
     *
     * @param limit the largest size accepted, in bytes
     */
    public static Refusal bodyTooLarge(int limit) {
        return new Refusal(Reason.BODY_TOO_LARGE, "The body must be at most " + limit + " bytes");
    }

    /** The body is not declared to be JSON. */
    public static Refusal mediaTypeUnsupported() {
        return new Refusal(Reason.MEDIA_TYPE_UNSUPPORTED, "The Content-Type must be application/json");
    }

    /** The body is compressed, or coded in some other way. */
    public static Refusal codingUnsupported() {
        return new Refusal(Reason.CODING_UNSUPPORTED, "The body must be sent without a Content-Encoding");
    }

    /** The requested part of a file lies outside it. */
    public static Refusal rangeNotSatisfiable() {
        return new Refusal(Reason.RANGE_NOT_SATISFIABLE, "The range lies outside the file");
    }

    /**
     * Too many log-ins failed for this account; even the right password has to wait.
     *
     * @param retryAfter when the next attempt is looked at
     */
    public static Refusal throttled(Duration retryAfter) {
        return new Refusal(Reason.THROTTLED, "Too many failed log-ins", List.of(), "", retryAfter, null);
    }

    /**
     * Something that the request needs is not available now; the same request may succeed later.
     *
     * @param detail what is missing, without revealing anything internal
     */
    public static Refusal unavailable(String detail) {
        return unavailable(detail, null);
    }

    /**
     * As {@link #unavailable(String)}.
     *
     * @param cause what happened, for the log only
     */
    public static Refusal unavailable(String detail, Throwable cause) {
        return new Refusal(Reason.UNAVAILABLE, detail, List.of(), "", RETRY_AFTER, cause);
    }

    /** Why; each reason has a method of its name, which says what it means. */
    public Reason reason() {
        return reason;
    }

    /** What is not valid, if that is the reason; otherwise empty. */
    public List<Violation> violations() {
        return violations;
    }

    /** The methods that are allowed, if that is the reason; otherwise empty. */
    public String allow() {
        return allow;
    }

    /** When trying again makes sense, where it does at all. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
