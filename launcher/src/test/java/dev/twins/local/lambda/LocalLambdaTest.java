package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalLambdaTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private LocalLambda lambda;

    @AfterEach
    void stop() {
        if (lambda != null) {
            lambda.close();
        }
    }

    @Test
    void theFirstRequestIsColdAndTheNextIsWarm() throws Exception {
        start();
        String first = get("/pid").body();
        String second = get("/pid").body();
        assertThat(second).isEqualTo(first);
        assertThat(log).hasSize(2);
        assertThat(log.remove())
                .matches("REPORT RequestId: [-0-9a-f]{36}\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms"
                        + "\tMemory Size: 512 MB\tMax Memory Used: \\d+ MB\tInit Duration: \\d+\\.\\d\\d ms");
        assertThat(log.remove()).contains("REPORT").doesNotContain("Init Duration");
    }

    @Test
    void requestsAtTheSameTimeHaveEnvironmentsOfTheirOwn() {
        start();
        List<String> pids = together(3, "/sleep");
        assertThat(pids).doesNotHaveDuplicates();
        assertThat(lambda.letGo()).isEqualTo(3);
    }

    @Test
    void aboveTheLimitRequestsWait() {
        start(settings().withConcurrency(1));
        assertThat(together(3, "/sleep")).hasSize(3).containsOnly(getBody("/pid"));
    }

    @Test
    void whatCannotBeServedWaitsInBoundsAndIsThenToldToComeBack() {
        FunctionSettings function = function().withTimeout(Duration.ofSeconds(5));
        start(settings(function).withConcurrency(1).withPatience(Duration.ofSeconds(3)));
        List<CompletableFuture<String>> answers = IntStream.range(0, 1 + Environments.MAX_WAITING + 10)
                .mapToObj(i -> HTTP.sendAsync(request("/hang").build(), BodyHandlers.ofString()))
                .map(answer -> answer.thenApply(LocalLambdaTest::outcome))
                .toList();
        Map<String, Long> outcomes = answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertThat(outcomes)
                .containsOnly(
                        entry("The function took too long", 1L),
                        entry("No environment became free within 3 s, retry after 1", (long) Environments.MAX_WAITING),
                        entry("Too many requests wait for an environment, retry after 1", 10L));
    }

    @Test
    void letGoEndsIdleEnvironments() throws Exception {
        start();
        ProcessHandle first = process(get("/pid").body());
        HttpResponse<String> answer = send(request("/_local/let-go").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"let_go\":1}");
        first.onExit().join();
        assertThat(getBody("/pid")).isNotEqualTo(Long.toString(first.pid()));
    }

    @Test
    void idleEnvironmentsAreReaped() throws Exception {
        start(settings().withIdle(Duration.ofMillis(1)));
        process(get("/pid").body()).onExit().get(20, SECONDS);
    }

    @Test
    void afterAReloadNewEnvironmentsServe() throws Exception {
        start();
        String before = get("/pid").body();
        lambda.reload();
        assertThat(get("/pid").body()).isNotEqualTo(before);
    }

    @Test
    void letGoIsForPostOnly() throws Exception {
        start();
        HttpResponse<String> answer = get("/_local/let-go");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/throw", "/exit", "/large"})
    void aFunctionThatFailsIs500AndTheNextRequestWorks(String path) throws Exception {
        start();
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"title\":\"Internal Server Error\",\"status\":500,\"detail\":\"The function gave no answer\"}");
        assertThat(get("/pid").statusCode()).isEqualTo(200);
        assertThat(log).anyMatch(line -> line.contains("Status: error"));
    }

    @Test
    void aFunctionThatHangsIsEndedAfterItsTimeout() throws Exception {
        start(settings(function().withTimeout(Duration.ofSeconds(1))));
        ProcessHandle process = process(get("/pid").body());
        assertThat(get("/hang").statusCode()).isEqualTo(503);
        process.onExit().join();
        assertThat(log).anyMatch(line -> line.contains("Status: timeout"));
        assertThat(get("/pid").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFunctionThatDoesNotStartIs500AndSaysWhyInTheLog(boolean plain) throws Exception {
        FunctionSettings failing = function().withVariable("FAIL_AT_START", "yes");
        start(settings(plain ? failing.withPlainRuntime() : failing));
        assertThat(get("/").statusCode()).isEqualTo(500);
        assertThat(log).anyMatch(line -> line.contains("[ERROR]") && line.contains("configuration"));
    }

    @Test
    void thePlainRuntimeSpeaksTheSameProtocol() throws Exception {
        start(settings(function().withPlainRuntime()));
        assertThat(get("/pid").body()).isEqualTo(get("/pid").body());
        assertThat(get("/context").body()).matches("[-0-9a-f]{36} echo (29|30)\\d{3} 512");
        assertThat(get("/throw").statusCode()).isEqualTo(500);
        assertThat(get("/exit").statusCode()).isEqualTo(500);
        assertThat(get("/pid").statusCode()).isEqualTo(200);
    }

    @Test
    void theFunctionSeesAwsVariablesAndItsOwnAndNoOthers() throws Exception {
        start(settings(function().withVariable("OWN", "1")));
        List<String> names = get("/env").body().lines().toList();
        assertThat(names)
                .contains("OWN", "_HANDLER", "AWS_REGION", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "TZ")
                .doesNotContain("HOME", "USER", "JAVA_HOME", "MAVEN_OPTS");
    }

    @Test
    void theContextIsThatOfTheInvocation() throws Exception {
        start();
        assertThat(get("/context").body()).matches("[-0-9a-f]{36} echo (29|30)\\d{3} 512");
    }

    @Test
    void outputOfTheFunctionGoesToTheLog() throws Exception {
        start();
        get("/log");
        getBody("/pid");
        assertThat(log).contains("a line of the function");
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
    void brokenFramingIsRefusedWithoutHtml() throws Exception {
        start();
        assertThat(RawHttp.send(lambda.url(), "POST / HTTP/1.1", "Content-Length: x"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("<")
                .contains("application/problem+json");
    }

    @Test
    void codeWithoutTheHandlerIsRefusedAtOnce() {
        FunctionSettings absent = FunctionSettings.of("echo", "dev.twins.Absent");
        assertThatThrownBy(() -> start(settings(absent))).hasMessageContaining("has no class dev.twins.Absent");
    }

    private void start() {
        start(settings());
    }

    private void start(LambdaSettings settings) {
        lambda = LocalLambda.start(settings);
    }

    private LambdaSettings settings() {
        return settings(function());
    }

    private LambdaSettings settings(FunctionSettings function) {
        return LambdaSettings.of(Path.of("target/test-classes"), function, Path.of("target/lambda"))
                .withLog(log::add);
    }

    private static FunctionSettings function() {
        return FunctionSettings.of("echo", EchoHandler.class.getName());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private String getBody(String path) {
        return HTTP.sendAsync(request(path).build(), BodyHandlers.ofString())
                .join()
                .body();
    }

    private List<String> together(int count, String path) {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, count)
                .mapToObj(i -> HTTP.sendAsync(request(path).build(), BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(answer -> answer.join().body()).toList();
    }

    private Builder request(String path) {
        return java.net.http.HttpRequest.newBuilder(URI.create(lambda.url() + path));
    }

    private static HttpResponse<String> send(Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String outcome(HttpResponse<String> answer) {
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

    private static JsonObject event(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        String text = new String(body.getBytes(ISO_8859_1), UTF_8);
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
