package dev.twins.container;

import dev.twins.api.Application;
import dev.twins.refusal.Refusal;
import dev.twins.timing.Instance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The beginning and the end of the process. */
@ApplicationScoped
public class Lifecycle {
    private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

    @Inject
    private Application application;

    private volatile boolean stopping;

    void start(@Observes Startup event) {
        // The server's own hook waits for its grace period; meanwhile a load balancer must learn to stay away.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true, "not ready any more"));
        try {
            application.database().prepare();
        } catch (Refusal.Unavailable e) {
            LOG.log(Level.WARNING, "Started without a database; the schema is checked when it is there");
        }
        Instance.ready();
    }

    boolean isStopping() {
        return stopping;
    }
}
