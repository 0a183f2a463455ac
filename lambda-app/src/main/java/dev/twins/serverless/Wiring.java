package dev.twins.serverless;

import dev.twins.api.Application;
import dev.twins.config.Service;
import dev.twins.config.Settings;
import dev.twins.config.Source;
import dev.twins.database.DirectConnections;
import dev.twins.database.SchemaCheck;

/** Puts the serverless side together: a new connection for each request, the schema checked on each connection. */
final class Wiring {
    /** A function serves one request at a time. */
    private static final int CONNECTIONS = 1;

    private Wiring() {}

    /**
     * @param source where the configuration comes from
     * @throws dev.twins.config.ConfigurationException if it does not allow a start
     */
    static Application application(Source source) {
        Settings settings = Settings.read(Service.SERVERLESS, source);
        SaltedPasswords.remember();
        return new Application(
                settings.tokens(),
                new DirectConnections(settings.database(), Service.SERVERLESS.serviceName()),
                CONNECTIONS,
                SchemaCheck.onEachConnection());
    }
}
