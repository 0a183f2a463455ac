package dev.twins.serverless;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.twins.trace.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function's entry point. The constructor is the initialisation, which Lambda runs once for each execution
 * environment; a stream handler keeps the runtime from loading its own JSON library.
 */
public final class Handler implements RequestStreamHandler {
    private final Router router = new Router(Wiring.application());

    /** @throws dev.twins.config.ConfigurationException if the configuration does not allow a start */
    public Handler() {
        router.warmUp();
        Instance.ready();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
        Event request = EventReader.read(event);
        ResponseWriter.write(request.localized(router.answer(request)), response);
    }
}
