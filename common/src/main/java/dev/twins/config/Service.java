package dev.twins.config;

import java.util.Optional;

/** The two ways in which the one application runs. */
public enum Service {
    CONTAINER("ee-app", Optional.of("postgresql://admin:secure_password@localhost:5433/ee_app_db")),
    SERVERLESS("lambda-app", Optional.empty());

    private final String serviceName;
    private final Optional<String> defaultDatabaseUrl;

    Service(String serviceName, Optional<String> defaultDatabaseUrl) {
        this.serviceName = serviceName;
        this.defaultDatabaseUrl = defaultDatabaseUrl;
    }

    /** The name it answers to: also the issuer of its tokens and the name of its database connections. */
    public String serviceName() {
        return serviceName;
    }

    /** The other side. */
    public Service peer() {
        return this == CONTAINER ? SERVERLESS : CONTAINER;
    }

    /** Whether an instance may make up a key pair: a function must not, as each environment would have its own. */
    boolean mayGenerateKeys() {
        return this == CONTAINER;
    }

    /** The default database, on the developer's machine; a function has none. */
    Optional<String> defaultDatabaseUrl() {
        return defaultDatabaseUrl;
    }
}
