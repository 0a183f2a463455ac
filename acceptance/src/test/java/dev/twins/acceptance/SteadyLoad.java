package dev.twins.acceptance;

import com.google.gson.JsonParser;
import dev.twins.acceptance.Api.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends requests to one side at a fixed rate, answered or not. One in six creates a user, the others view one. */
final class SteadyLoad implements AutoCloseable {
    private static final int CREATE_EVERY = 6;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    private final Api api;
    private final Person person;
    private int sent;

    /** @param created the id of the user that was created; empty if none was */
    record Outcome(Instant sent, Duration took, int status, String created) {}

    private SteadyLoad(Api api, Person person) {
        this.api = api;
        this.person = person;
    }

    static SteadyLoad on(Api api, int perSecond) {
        SteadyLoad load = new SteadyLoad(api, api.newPerson());
        long everyMs = 1_000 / perSecond;
        load.clock.scheduleAtFixedRate(load::send, 0, everyMs, TimeUnit.MILLISECONDS);
        return load;
    }

    /** Stops sending and waits for the answers. */
    List<Outcome> end() {
        close();
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send() {
        Instant now = Instant.now();
        long begin = System.nanoTime(); // the clock on the wall may be set meanwhile
        CompletableFuture<HttpResponse<String>> answer =
                sent++ % CREATE_EVERY == 0 ? api.create(UUID.randomUUID() + "@test.example") : api.view(person);
        outcomes.add(answer.thenApply(response -> new Outcome(
                now, Duration.ofNanos(System.nanoTime() - begin), response.statusCode(), created(response))));
    }

    private static String created(HttpResponse<String> response) {
        return response.statusCode() == 201
                ? JsonParser.parseString(response.body())
                        .getAsJsonObject()
                        .get("id")
                        .getAsString()
                : "";
    }
}
