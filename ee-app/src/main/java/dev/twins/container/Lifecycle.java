package dev.twins.container;

import dev.twins.api.Application;
import dev.twins.trace.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The beginning and the end of the process. */
@WebListener
public class Lifecycle implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

    private static volatile boolean stopping;

    @Inject
    private Application application;

    /** Whether the process was told to end. */
    static boolean isStopping() {
        return stopping;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // The server's own hook waits for its grace period; meanwhile a load balancer must learn to stay away.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true, "not ready any more"));
        try {
            application.database().prepare();
        } catch (RuntimeException e) {
            // Whatever it is, each request looks again; only a process that lives can recover.
            LOG.log(Level.WARNING, "Started without its database; the schema is checked when it is there", e);
        }
        Instance.ready();
    }
}
