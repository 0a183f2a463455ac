package dev.twins.container;

import dev.twins.api.Application;
import dev.twins.database.Sessions;
import dev.twins.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The checks of {@code /health}: without its database, the process is alive but not ready. */
@ApplicationScoped
public class HealthChecks {
    // A provider, because the server creates this bean before the pool exists.
    @Inject
    private Provider<Application> application;

    private final HealthCheck database = new SharedCheck(this::lookAtDatabase);

    @Produces
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("started");
    }

    @Produces
    @Readiness
    HealthCheck accepting() {
        return () -> HealthCheckResponse.named("accepting requests")
                .status(!Lifecycle.isStopping())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return database;
    }

    private HealthCheckResponse lookAtDatabase() {
        try {
            return up(application.get().database().sessions());
        } catch (Refusal | IllegalStateException e) {
            return HealthCheckResponse.down("database");
        }
    }

    private static HealthCheckResponse up(Sessions sessions) {
        return HealthCheckResponse.named("database")
                .withData("pool_size", Wiring.POOL_SIZE)
                .withData("connections_open", sessions.open())
                .withData("connections_active", sessions.active())
                .up()
                .build();
    }
}
