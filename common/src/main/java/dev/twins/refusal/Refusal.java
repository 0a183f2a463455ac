package dev.twins.refusal;

import java.time.Duration;
import java.util.List;

/**
 * A request that the application does not fulfil, with the reason in words that a client may read.
 *
 * <p>Refusals are ordinary answers, so they carry no stack trace.
 */
@SuppressWarnings("serial") // never serialised
public abstract sealed class Refusal extends RuntimeException {
    private Refusal(String detail, Throwable cause) {
        super(detail, cause, false, false);
    }

    private Refusal(String detail) {
        this(detail, null);
    }

    /** The request's body or query cannot be read at all. */
    public static final class Malformed extends Refusal {
        public Malformed(String detail) {
            super(detail);
        }
    }

    /** Some fields hold values that are not allowed; all of them are named. */
    public static final class Invalid extends Refusal {
        private final List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super("Some fields are not valid");
            this.violations = List.copyOf(violations);
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /** The request needs a token and has none. */
    public static final class TokenRequired extends Refusal {
        public TokenRequired() {
            super("Access token required");
        }
    }

    /** The token is malformed, forged, expired, of another service, or its user is gone. */
    public static final class TokenInvalid extends Refusal {
        public TokenInvalid() {
            super("Invalid or expired token");
        }
    }

    /** E-mail and password do not belong together; whether the account exists is not told. */
    public static final class CredentialsInvalid extends Refusal {
        public CredentialsInvalid() {
            super("Invalid credentials");
        }
    }

    /** No user has this id. */
    public static final class UserNotFound extends Refusal {
        public UserNotFound() {
            super("User not found");
        }
    }

    /** Another user has this e-mail address. */
    public static final class EmailTaken extends Refusal {
        public EmailTaken() {
            super("Email already registered");
        }
    }

    /** Nothing is served at this path. */
    public static final class PathNotFound extends Refusal {
        public PathNotFound() {
            super("Nothing is served at this path");
        }
    }

    /** The path is served, but not by this method. */
    public static final class MethodNotAllowed extends Refusal {
        private final String allow;

        /** @param allow the methods that are served, as the {@code Allow} header lists them */
        public MethodNotAllowed(String allow) {
            super("Method not allowed");
            this.allow = allow;
        }

        public String allow() {
            return allow;
        }
    }

    /** The body is not declared to be JSON. */
    public static final class MediaTypeUnsupported extends Refusal {
        public MediaTypeUnsupported() {
            super("The Content-Type must be application/json");
        }
    }

    /** The body is larger than this API takes. */
    public static final class BodyTooLarge extends Refusal {
        /** @param limit the largest size accepted, in bytes */
        public BodyTooLarge(int limit) {
            super("The body must be at most " + limit + " bytes");
        }
    }

    /** The requested part of a file lies outside it. */
    public static final class RangeNotSatisfiable extends Refusal {
        private final long length;

        /** @param length the size of the whole file, in bytes */
        public RangeNotSatisfiable(long length) {
            super("The range lies outside the file");
            this.length = length;
        }

        public long length() {
            return length;
        }
    }

    /** Too many log-ins failed for this account; even the right password has to wait. */
    public static final class Throttled extends Refusal {
        private final Duration retryAfter;

        /** @param retryAfter when the next attempt is looked at */
        public Throttled(Duration retryAfter) {
            super("Too many failed log-ins");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** What the request needs is not to be had at the moment; the same request may succeed later. */
    public static final class Unavailable extends Refusal {
        private final Duration retryAfter;

        /**
         * @param detail what is missing, in words that give nothing of the inside away
         * @param retryAfter when trying again makes sense
         * @param cause what happened, for the log only; may be null
         */
        public Unavailable(String detail, Duration retryAfter, Throwable cause) {
            super(detail, cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
