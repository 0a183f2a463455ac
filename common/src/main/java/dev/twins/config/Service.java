package dev.twins.config;

import java.util.Optional;

/** The two ways in which the one application runs. */
public enum Service {
    CONTAINER("ee-app", "container", Optional.of("postgresql://admin:secure_password@localhost:5433/ee_app_db")),
    SERVERLESS("lambda-app", "serverless", Optional.empty());

    private final String serviceName;
    private final String architecture;
    private final Optional<String> defaultDatabaseUrl;

    Service(String serviceName, String architecture, Optional<String> defaultDatabaseUrl) {
        this.serviceName = serviceName;
        this.architecture = architecture;
        this.defaultDatabaseUrl = defaultDatabaseUrl;
    }

    /** The name it answers to: also the issuer of its tokens and the name of its database connections. */
    public String serviceName() {
        return serviceName;
    }

    /** What kind of deployment it stands for. */
    public String architecture() {
        return architecture;
    }

    /** The other side. */
    public Service peer() {
        return this == CONTAINER ? SERVERLESS : CONTAINER;
    }

    /** Whether an instance may make up a key pair: a function must not, as each environment would have its own. */
    boolean mayGenerateKeys() {
        return this == CONTAINER;
    }

    /** Where the database is if nobody says: on the developer's machine; a function has no such place. */
    Optional<String> defaultDatabaseUrl() {
        return defaultDatabaseUrl;
    }
}
