package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Speaks HTTP/1.1 with the server at one base URL; follows no redirect, and checks every answer against the {@link
 * Laws} and the server's own {@link Description}.
 */
final class Http {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private Description description;

    Http(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    Call get(String path) {
        return call("GET", path);
    }

    Call delete(String path) {
        return call("DELETE", path);
    }

    Call post(String path, Body body) {
        return call("POST", path).json(body.json());
    }

    Call call(String method, String path) {
        return new Call(this, method, path);
    }

    URI uri(String path) {
        return URI.create(base + path);
    }

    /** Fetched once. */
    Description description() {
        if (description == null) {
            HttpRequest request =
                    HttpRequest.newBuilder(uri("/openapi")).timeout(PATIENCE).build();
            String text = new String(send(request, get("/openapi")).body(), UTF_8);
            description = new Description(Json.parse(text, "/openapi").getAsJsonObject());
        }
        return description;
    }

    HttpResponse<byte[]> send(HttpRequest request, Call call) {
        try {
            return sendAgainIfClosed(request);
        } catch (IOException e) {
            throw new AssertionError(call + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A server closes the connection when it refuses a body unread. A request that is already on its way then gets no
     * answer, so we send it again on a new connection.
     */
    private HttpResponse<byte[]> sendAgainIfClosed(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
