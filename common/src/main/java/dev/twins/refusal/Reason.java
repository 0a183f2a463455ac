package dev.twins.refusal;

/** Why a request is refused. A {@code switch} over it has no default, so the compiler finds the one that lacks a new reason. */
public enum Reason {
    MALFORMED,
    INVALID,
    TOKEN_REQUIRED,
    TOKEN_INVALID,
    CREDENTIALS_INVALID,
    USER_NOT_FOUND,
    PATH_NOT_FOUND,
    METHOD_NOT_ALLOWED,
    EMAIL_TAKEN,
    BODY_TOO_LARGE,
    MEDIA_TYPE_UNSUPPORTED,
    CODING_UNSUPPORTED,
    RANGE_NOT_SATISFIABLE,
    THROTTLED,
    UNAVAILABLE
}
