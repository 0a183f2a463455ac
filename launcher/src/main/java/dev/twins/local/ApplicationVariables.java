package dev.twins.local;

import java.util.Set;

/** The environment variables that the applications read. */
final class ApplicationVariables {
    private static final Set<String> NAMES = Set.of(
            "DATABASE_URL",
            "DATABASE_CA",
            "JWT_KEY",
            "JWT_KEY_LOCATION",
            "JWT_LIFETIME",
            "MP_JWT_VERIFY_PUBLICKEY",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            "MP_JWT_VERIFY_ISSUER",
            "MP_JWT_VERIFY_AUDIENCES",
            "CORS_ORIGINS",
            "CORS_HEADERS",
            "PEER_URL",
            "TWINS_LOCAL",
            "SERVER_TIMING",
            "BASE_PATH");

    private ApplicationVariables() {}

    static boolean isOne(String variable) {
        return NAMES.contains(variable);
    }

    /** Whether it is one, or names the secret that holds one. */
    static boolean concerns(String variable) {
        return isOne(variable.replaceFirst("_SECRET_ARN$", ""));
    }
}
