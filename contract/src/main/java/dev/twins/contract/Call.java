package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request being built. */
final class Call {
    private final Http http;
    private final String method;
    private final String path;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private BodyPublisher body = BodyPublishers.noBody();

    Call(Http http, String method, String path) {
        this.http = http;
        this.method = method;
        this.path = path;
    }

    /** Adds a header line; the same name may come twice. */
    Call header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    Call as(Account account) {
        return bearer(account.token());
    }

    Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call json(String text) {
        return json(text.getBytes(UTF_8));
    }

    Call json(byte[] bytes) {
        return header("Content-Type", "application/json").body(bytes);
    }

    /** A body without a Content-Type, unless a header gives one. */
    Call body(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return this;
    }

    /** Sends the body in chunks, so that the server does not know its length in advance. */
    Call chunkedJson(byte[] bytes) {
        body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return header("Content-Type", "application/json");
    }

    Answer send() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(http.uri(path)).timeout(Http.PATIENCE).method(method, body);
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        HttpResponse<byte[]> response = http.send(request.build(), this);
        Answer answer =
                new Answer(toString(), response.statusCode(), response.headers().map(), response.body());
        http.description().covers(method, path, answer);
        return Laws.hold(answer);
    }

    /** Sends the request, without a body, through a plain socket, which shows every byte after the response headers. */
    Answer sendRaw() {
        List<String> lines = headers.stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
        URI server = http.uri("/");
        return Wire.send(server, toString(), new Sent(method + " " + path, lines, "").bytes(server));
    }

    Answer answers(int status) {
        return send().is(status);
    }

    Answer isRefused(int status, String detail) {
        return send().isRefusal(status, detail);
    }

    /** Method, path and headers without secrets. It leaves out the body, which may hold one. */
    @Override
    public String toString() {
        String shown = headers.stream()
                .map(header -> header.getKey() + ": "
                        + (header.getKey().matches("Authorization|Cookie") ? "<hidden>" : header.getValue()))
                .collect(joining(", "));
        return Answer.withoutSecrets(method + " " + path + (shown.isEmpty() ? "" : " (" + shown + ")"));
    }
}
