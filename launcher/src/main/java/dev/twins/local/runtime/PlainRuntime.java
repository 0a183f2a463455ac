package dev.twins.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** The loop of a Lambda runtime in plain Java: ask for an event, call the handler, post its answer. */
public final class PlainRuntime {
    private final String api;
    private final RequestStreamHandler handler;

    private PlainRuntime(String api, RequestStreamHandler handler) {
        this.api = api;
        this.handler = handler;
    }

    /**
     * Runs until the Runtime API closes.
     *
     * @param handler the name of the handler's class
     */
    public static void main(String[] handler) throws IOException {
        String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
        try {
            new PlainRuntime(api, newHandler(handler[0])).serve();
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            post(api + "init/error", error(cause));
            System.exit(1);
        }
    }

    private static RequestStreamHandler newHandler(String className) throws ReflectiveOperationException {
        return (RequestStreamHandler)
                Class.forName(className).getDeclaredConstructor().newInstance();
    }

    private void serve() throws IOException {
        while (true) {
            HttpURLConnection next = open(api + "invocation/next");
            byte[] event = next.getInputStream().readAllBytes();
            PlainContext context = PlainContext.of(next::getHeaderField);
            String invocation = api + "invocation/" + context.getAwsRequestId();
            try (InputStream input = new ByteArrayInputStream(event)) {
                ByteArrayOutputStream output = new ByteArrayOutputStream();
                handler.handleRequest(input, output, context);
                post(invocation + "/response", output.toByteArray());
            } catch (RuntimeException e) {
                post(invocation + "/error", error(e));
            }
        }
    }

    private static void post(String url, byte[] body) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        connection.getInputStream().readAllBytes();
    }

    private static HttpURLConnection open(String url) throws IOException {
        return (HttpURLConnection) URI.create(url).toURL().openConnection();
    }

    private static byte[] error(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).replaceAll("[\"\\\\\\p{Cntrl}]", " ");
        return "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}"
                .formatted(message, cause.getClass().getName())
                .getBytes(UTF_8);
    }
}
