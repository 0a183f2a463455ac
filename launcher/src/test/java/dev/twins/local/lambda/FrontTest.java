package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest extends WithLocalLambda {
    @Test
    @Tag("thorough")
    void unservedRequestsWaitWithinBoundsAndAreThenToldToRetry() {
        FunctionSettings function = function().withTimeout(Duration.ofSeconds(5));
        start(settings(function).withConcurrency(1).withPatience(Duration.ofSeconds(3)));
        List<CompletableFuture<String>> answers = IntStream.range(0, 1 + Environments.MAX_WAITING + 10)
                .mapToObj(i -> HTTP.sendAsync(request("/hang").build(), BodyHandlers.ofString()))
                .map(answer -> answer.thenApply(WithLocalLambda::outcome))
                .toList();
        Map<String, Long> outcomes = answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertThat(outcomes)
                .containsOnly(
                        entry("The function took too long", 1L),
                        entry("The request could not be served within 3 s, retry after 5", (long)
                                Environments.MAX_WAITING),
                        entry("Too many requests are waiting, retry after 5", 10L));
    }

    @Test
    void theProcessorOfTheEnvironmentsIsReported() throws Exception {
        start();
        HttpResponse<String> answer = get("/_local/processor");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("processor each").contains("0.29");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void letGoIsForPostOnly() throws Exception {
        start();
        HttpResponse<String> answer = get("/_local/let-go");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    }

    @Test
    void cookiesAndHeadersOfTheAnswerArriveAsSent() throws Exception {
        start();
        HttpResponse<String> answer = get("/cookies");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("x-one")).hasValue("1");
        assertThat(answer.headers().firstValue("server")).isEmpty();
    }

    @Test
    void aHeaderKeepsItsCaseEvenIfTheConnectionKnowsAnother() throws Exception {
        start();
        for (String token : List.of("Bearer abc", "Bearer abC", "Bearer ABC")) {
            HttpResponse<String> answer =
                    HTTP.send(request("/").header("Authorization", token).build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"authorization\":\"" + token + "\"");
        }
    }

    @Test
    void anAnswerWithoutAStatusCodeIsTheBodyOfA200() throws Exception {
        start();
        HttpResponse<String> answer = get("/plain");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"no\":\"status code\"}");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "//host/x", "/a//b", "/a/../b", "/a;b=1", "/a/", "/a%2Fb", "/a|b", "/ä"})
    void pathsReachTheFunctionDecodedButNotCleanedUp(String path) throws Exception {
        start();
        JsonObject event = event(RawHttp.send(lambda.url(), "GET " + path + "?q=%41+b HTTP/1.1"));
        String sent = new String(path.getBytes(ISO_8859_1), UTF_8);
        assertThat(event.get("rawPath").getAsString()).isEqualTo(Percent.decode(sent));
        assertThat(event.get("rawQueryString").getAsString()).isEqualTo("q=%41+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PATCH", "PROPFIND", "FOO", "TRACE", "DELETE"})
    void anyMethodReachesTheFunction(String method) throws Exception {
        start();
        JsonObject event = event(RawHttp.send(lambda.url(), method + " /x HTTP/1.1"));
        JsonObject http = event.getAsJsonObject("requestContext").getAsJsonObject("http");
        assertThat(http.get("method").getAsString()).isEqualTo(method);
    }

    @Test
    void headIsAnsweredWithoutABody() throws Exception {
        start();
        String answer = RawHttp.send(lambda.url(), "HEAD /x HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n").containsIgnoringCase("content-length: ");
    }

    @Test
    void headHasTheLengthThatTheFunctionKnows() throws Exception {
        start();
        assertThat(RawHttp.send(lambda.url(), "HEAD /length HTTP/1.1"))
                .containsIgnoringCase("content-length: 1234\r\n")
                .doesNotContainIgnoringCase("chunked");
    }

    @Test
    void aWrongLengthIsCorrected() throws Exception {
        start();
        assertThat(get("/length").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/%4", "/..", "/../x", "/%2e%2e/x"})
    void pathsThatCannotBeDecodedOrClimbAboveTheRootAre400(String path) throws Exception {
        start();
        assertThat(RawHttp.send(lambda.url(), "GET " + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
    }

    @Test
    void tooLargeHeadersAre431() throws Exception {
        start();
        String answer = RawHttp.send(lambda.url(), "GET / HTTP/1.1", "X-Large: " + "x".repeat(10_240));
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("application/problem+json");
        assertThat(RawHttp.send(lambda.url(), "GET / HTTP/1.1", "X-Large: " + "x".repeat(30_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json");
    }

    @Test
    void aTooLargeBodyIs413() throws Exception {
        start();
        HttpResponse<String> answer =
                send(request("/").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"The limit is 10 MB\"}");
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedBeforeItComes() throws Exception {
        start();
        assertThat(RawHttp.send(lambda.url(), "POST / HTTP/1.1", "Content-Length: 10485761"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aTooLargeBodyWithoutADeclaredLengthIs413() throws Exception {
        start();
        HttpResponse<String> answer = send(request("/")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10 * 1024 * 1024 + 1]))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void brokenFramingIsRefusedWithoutHtml() throws Exception {
        start();
        assertThat(RawHttp.send(lambda.url(), "POST / HTTP/1.1", "Content-Length: x"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("<")
                .contains("application/problem+json");
    }
}
