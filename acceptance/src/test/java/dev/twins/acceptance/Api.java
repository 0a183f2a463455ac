package dev.twins.acceptance;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A client of one side's API that can send many requests at once. */
record Api(String baseUrl) {
    /** The password of everybody who registers here. */
    static final String PASSWORD = "a long secret 7";

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A user with a token. */
    record Person(String id, String token) {}

    Person newPerson() {
        String email = UUID.randomUUID() + "@test.example";
        return new Person(
                text(register(email).join(), "id"), text(login(email, PASSWORD).join(), "token"));
    }

    CompletableFuture<HttpResponse<String>> register(String email) {
        return post(
                "/auth/register", "{\"email\":\"%s\",\"name\":\"Ada\",\"password\":\"%s\"}".formatted(email, PASSWORD));
    }

    CompletableFuture<HttpResponse<String>> login(String email, String password) {
        return post("/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    CompletableFuture<HttpResponse<String>> create(String email) {
        return post("/api/users", "{\"email\":\"%s\",\"name\":\"Ada\"}".formatted(email));
    }

    CompletableFuture<HttpResponse<String>> view(Person person) {
        return get("/api/users/" + person.id(), person);
    }

    CompletableFuture<HttpResponse<String>> get(String path, Person asking) {
        return send(request(path).header("Authorization", "Bearer " + asking.token()));
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        return send(request(path));
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(LIMIT);
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private static String text(HttpResponse<String> answer, String member) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    "%s is answered with %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get(member)
                .getAsString();
    }
}
