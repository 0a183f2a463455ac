package dev.twins.serverless;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.twins.api.Problem;
import dev.twins.config.Source;
import dev.twins.trace.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;

/**
 * The function's entry point. The constructor is the initialisation, which Lambda runs once for each execution
 * environment, or once for each published version with SnapStart; a stream handler keeps the runtime from loading its own
 * JSON library. An environment serves one request at a time, so nothing here is locked.
 */
public final class Handler implements RequestStreamHandler, Resource {
    private final Secrets source;
    private Router router;

    /** @throws dev.twins.config.ConfigurationException if the configuration does not allow a start */
    public Handler() {
        this(Source.environment());
    }

    Handler(Source environment) {
        source = new Secrets(environment);
        // The context keeps no hold of it; the runtime, which calls this handler, does.
        Core.getGlobalContext().register(this);
        if (!source.isNeeded()) {
            start();
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
        Event request = EventReader.read(event);
        try {
            start();
        } catch (RuntimeException e) {
            ResponseWriter.write(Problem.of(e), response);
            return;
        }
        ResponseWriter.write(request.localized(router.answer(request)), response);
    }

    /** Before SnapStart takes its snapshot: whatever a request would be the first to load or compile goes into it. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        Rehearsal.play();
    }

    /** In each environment that starts from the snapshot. */
    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        Instance.restored();
    }

    /** Puts the application together, unless it is; secrets can be read only while a request is served. */
    private void start() {
        if (router == null) {
            router = new Router(Wiring.application(source));
            Instance.ready();
        }
    }
}
