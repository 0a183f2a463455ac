package dev.twins.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpHeader;

/** Speaks HTTP/1.1 to one server. It opens as many connections as the load needs and keeps them. */
public final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 512;
    private static final int QUEUED = 20_000;

    private final HttpClient http = new HttpClient();
    private final URI server;

    public Client(URI server) {
        this.server = server;
        http.setMaxConnectionsPerDestination(CONNECTIONS);
        http.setMaxRequestsQueuedPerDestination(QUEUED);
        http.setConnectTimeout(PATIENCE.toMillis());
        http.setFollowRedirects(false);
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client does not start", e);
        }
    }

    /** Sends a request and completes with its sample. A failure is a sample too: the future never completes exceptionally. */
    public CompletableFuture<Sample> send(Call call, long due) {
        CompletableFuture<Sample> answer = new CompletableFuture<>();
        long sent = System.nanoTime();
        request(call).send(result -> answer.complete(sample(result, due, sent)));
        return answer;
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @throws NoAnswer if there is none
     */
    public Reply exchange(Call call) {
        Request request = request(call);
        try {
            ContentResponse response = request.send();
            long answer = response.getHeaders().asString().length() + response.getContent().length;
            long bytes = request.getHeaders().asString().length()
                    + call.bytes().map(body -> body.length).orElse(0)
                    + answer;
            return new Reply(response.getStatus(), response.getContentAsString(), bytes, answer);
        } catch (ExecutionException | TimeoutException e) {
            throw new NoAnswer(server + call.path() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("stopped", e);
        }
    }

    @Override
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Request request(Call call) {
        Request request = http.newRequest(server.resolve(call.path()))
                .method(call.method())
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        call.token()
                .ifPresent(token -> request.headers(fields -> fields.put(HttpHeader.AUTHORIZATION, "Bearer " + token)));
        call.bytes().ifPresent(body -> request.body(new BytesRequestContent("application/json", body)));
        return request;
    }

    private static Sample sample(Result result, long due, long sent) {
        long done = System.nanoTime();
        if (result.isFailed()) {
            return new Sample(due, sent, done, 0, "");
        }
        String timing = result.getResponse().getHeaders().get("Server-Timing");
        return new Sample(due, sent, done, result.getResponse().getStatus(), timing == null ? "" : timing);
    }
}
