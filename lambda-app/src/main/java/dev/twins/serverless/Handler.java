package dev.twins.serverless;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.twins.api.Answer;
import dev.twins.api.Edge;
import dev.twins.api.Request;
import dev.twins.api.RequestLog;
import dev.twins.config.Service;
import dev.twins.config.Source;
import dev.twins.config.WebSettings;
import dev.twins.trace.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;

/**
 * The function's entry point. The constructor is the initialisation, which Lambda runs once for each execution
 * environment, or once for each published version with SnapStart; a stream handler keeps the runtime from loading its own
 * JSON library. An environment serves one request at a time, so nothing here is locked.
 */
public final class Handler implements RequestStreamHandler, Resource {
    private final Source environment;
    private final Secrets secrets;
    private final EventReader events;
    private Router router;

    /** @throws dev.twins.config.ConfigurationException if the configuration does not allow a start */
    public Handler() {
        this(System.getenv());
    }

    Handler(Map<String, String> variables) {
        environment = Source.of(variables);
        secrets = new Secrets(variables);
        events = new EventReader(WebSettings.basePath(environment));
        // The context keeps no hold of it; the runtime, which calls this handler, does.
        Core.getGlobalContext().register(this);
        if (!secrets.areNeeded()) {
            start();
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
        Optional<Event> request = events.read(event);
        if (request.isPresent()) {
            ResponseWriter.write(request.get().localized(answer(request.get())), response);
        } else {
            ResponseWriter.writeNothingDone(response);
        }
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
        if (router != null) {
            Instance.ready();
        }
    }

    private Answer answer(Event event) {
        // Counts for a start that fails; one that succeeds is told as init, and the router begins anew.
        Edge.begin(event.request());
        try {
            start();
        } catch (RuntimeException e) {
            return unstarted(event.request(), e);
        }
        return router.answer(event);
    }

    /** A preflight succeeds all the same: only then does a browser let a page read why nothing else does. */
    private Answer unstarted(Request request, RuntimeException failure) {
        Edge edge = new Edge(WebSettings.ofFailedStart(Service.SERVERLESS, environment));
        AnswerFilter filter = new AnswerFilter(edge, new RequestLog(Service.SERVERLESS));
        return filter.pass(request, () -> {
            if (request.method().equals("OPTIONS")) {
                return edge.answer(request).orElseThrow();
            }
            throw failure;
        });
    }

    /** Puts the application together, unless it is; secrets can be read only while a request is served. */
    private void start() {
        if (router == null) {
            router = new Router(Wiring.application(secrets));
            Instance.ready();
        }
    }
}
