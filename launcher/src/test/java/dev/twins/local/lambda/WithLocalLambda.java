package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** Base of tests that start real processes with {@link EchoHandler}. */
abstract class WithLocalLambda {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    final Queue<String> log = new ConcurrentLinkedQueue<>();
    LocalLambda lambda;

    @AfterEach
    void stop() {
        if (lambda != null) {
            lambda.close();
        }
    }

    final void start() {
        start(settings());
    }

    final void start(LambdaSettings settings) {
        lambda = LocalLambda.start(settings);
    }

    final LambdaSettings settings() {
        return settings(function());
    }

    final LambdaSettings settings(FunctionSettings function) {
        return LambdaSettings.of(Path.of("target/test-classes"), function, Path.of("target/lambda"))
                .withWholeProcessor(true)
                .withLog(log::add);
    }

    static FunctionSettings function() {
        return FunctionSettings.of("echo", EchoHandler.class.getName());
    }

    final HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    final String getBody(String path) {
        return HTTP.sendAsync(request(path).build(), BodyHandlers.ofString())
                .join()
                .body();
    }

    final List<String> together(int count, String path) {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, count)
                .mapToObj(i -> HTTP.sendAsync(request(path).build(), BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(answer -> answer.join().body()).toList();
    }

    final Builder request(String path) {
        return java.net.http.HttpRequest.newBuilder(URI.create(lambda.url() + path));
    }

    static HttpResponse<String> send(Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static String outcome(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        String detail = JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("detail")
                .getAsString();
        return detail
                + answer.headers()
                        .firstValue("retry-after")
                        .map(", retry after "::concat)
                        .orElse("");
    }

    static JsonObject event(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        String text = new String(body.getBytes(ISO_8859_1), UTF_8);
        return JsonParser.parseString(text).getAsJsonObject();
    }

    static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
