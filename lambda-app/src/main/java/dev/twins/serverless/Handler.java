package dev.twins.serverless;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.twins.api.Answer;
import dev.twins.api.Pipeline;
import dev.twins.api.RequestLog;
import dev.twins.config.Service;
import dev.twins.config.Source;
import dev.twins.config.WebSettings;
import dev.twins.trace.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;

/**
 * The function's entry point. The constructor is the initialisation, which Lambda runs once for each execution
 * environment, or once for each published version with SnapStart. A stream handler keeps the runtime from loading its
 * own JSON library. An environment serves one request at a time, so nothing here is locked.
 */
public final class Handler implements RequestStreamHandler, Resource {
    private final Secrets secrets;
    private final EventReader events;
    private final Pipeline pipeline;
    private Router router;

    /** @throws dev.twins.config.ConfigurationException if the configuration does not allow a start */
    public Handler() {
        this(System.getenv());
    }

    Handler(Map<String, String> variables) {
        WebSettings settings =
                WebSettings.read(Service.SERVERLESS, Source.of(variables).withoutSecrets());
        secrets = new Secrets(variables);
        events = new EventReader(settings.basePath());
        // The edge's settings hold no secrets, so even if the rest cannot start, requests get complete answers.
        pipeline = new Pipeline(settings, () -> router().tokens(), new RequestLog(Service.SERVERLESS));
        if ("snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            // The context holds only a weak reference; the runtime keeps this handler alive.
            Core.getGlobalContext().register(this);
        }
        if (!secrets.areNeeded()) {
            rehearse();
            router();
        }
    }

    /** Runs before the router exists: once it does, the next answer reports the duration of the initialisation. */
    private void rehearse() {
        try {
            secrets.find("JWT_KEY").ifPresent(Rehearsal::playBriefly);
        } catch (RuntimeException e) {
            System.getLogger(Handler.class.getName())
                    .log(Level.WARNING, "The rehearsal failed, so the first request takes longer", e);
        }
    }

    @Override
    public void handleRequest(InputStream invocation, OutputStream response, Context context) throws IOException {
        Optional<Event> event = events.read(invocation);
        if (event.isPresent()) {
            ResponseWriter.write(answer(event.get()), response);
        } else {
            ResponseWriter.writeNothingDone(response);
        }
    }

    /**
     * Runs before SnapStart takes its snapshot, so that the snapshot holds the code that the first request would load
     * and compile.
     */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        Rehearsal.play();
    }

    /** Runs in each environment that starts from the snapshot. */
    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        Instance.restored();
        if (router != null) {
            Instance.ready();
        }
    }

    private Answer answer(Event event) {
        return event.localized(pipeline.serve(event.request(), request -> router().answer(request, event)));
    }

    /** Created on first use: secrets can be read only while a request is served. */
    private Router router() {
        if (router == null) {
            router = new Router(Wiring.application(secrets));
            Instance.ready();
        }
        return router;
    }
}
