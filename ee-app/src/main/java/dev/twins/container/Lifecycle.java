package dev.twins.container;

import dev.twins.api.Application;
import dev.twins.trace.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Prepares the database when the process starts, and makes the process unready when it stops. */
@WebListener
public class Lifecycle implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

    private static volatile boolean stopping;

    @Inject
    private Application application;

    /** Whether the process was told to stop. */
    static boolean isStopping() {
        return stopping;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // The server's own hook waits for the grace period; meanwhile a load balancer must see that we are not ready.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true, "not ready any more"));
        try {
            application.database().prepare();
        } catch (RuntimeException e) {
            // Whatever the cause, each request tries again; only a running process can recover.
            LOG.log(Level.WARNING, "Started without the database; the schema is checked once the database answers", e);
        }
        Instance.ready();
    }
}
