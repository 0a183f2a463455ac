package dev.twins.container;

import dev.twins.api.Application;
import dev.twins.api.Pipeline;
import dev.twins.api.RequestLog;
import dev.twins.config.Service;
import dev.twins.config.Settings;
import dev.twins.config.Source;
import dev.twins.config.WebSettings;
import dev.twins.database.SchemaCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts the container side together: connections from a pool of 20, the schema checked once for each process. */
@ApplicationScoped
public class Wiring {
    /** The pool's size in web.xml. */
    static final int POOL_SIZE = 20;

    /** {@code /health} keeps one: otherwise it would report an overloaded container as one without a database. */
    private static final int CONNECTIONS = POOL_SIZE - 1;

    @Resource(lookup = "java:app/jdbc/users")
    private DataSource pool;

    @Produces
    @Singleton
    Application application() {
        Settings settings = Settings.read(Service.CONTAINER, source());
        return new Application(settings.tokens(), new Pool(pool), CONNECTIONS, SchemaCheck.oncePerProcess());
    }

    @Produces
    @Singleton
    Pipeline pipeline(Application application) {
        WebSettings settings = WebSettings.read(Service.CONTAINER, source());
        return new Pipeline(settings, application::tokens, new RequestLog(Service.CONTAINER));
    }

    /** Not MicroProfile Config, which would replace {@code ${...}} in a password by another setting. */
    static Source source() {
        return Source.of(System::getProperty).or(Source.of(System.getenv())).withoutSecrets();
    }
}
