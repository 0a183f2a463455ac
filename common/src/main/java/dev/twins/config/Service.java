package dev.twins.config;

import java.util.Optional;

/** The two ways to run the application. */
public enum Service {
    CONTAINER("ee-app", Optional.of("postgresql://admin:secure_password@localhost:5433/ee_app_db")),
    SERVERLESS("lambda-app", Optional.empty());

    private final String serviceName;
    private final Optional<String> defaultDatabaseUrl;

    Service(String serviceName, Optional<String> defaultDatabaseUrl) {
        this.serviceName = serviceName;
        this.defaultDatabaseUrl = defaultDatabaseUrl;
    }

    /** The name in its answers, its tokens (as the issuer) and its database connections. */
    public String serviceName() {
        return serviceName;
    }

    /** The other side. */
    public Service peer() {
        return this == CONTAINER ? SERVERLESS : CONTAINER;
    }

    /** Whether an instance may generate a key pair. A function must not: each environment would have its own. */
    boolean mayGenerateKeys() {
        return this == CONTAINER;
    }

    /** The default database, on the developer's machine; a function has none. */
    Optional<String> defaultDatabaseUrl() {
        return defaultDatabaseUrl;
    }
}
