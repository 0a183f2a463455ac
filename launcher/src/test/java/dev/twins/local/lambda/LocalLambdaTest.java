package dev.twins.local.lambda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalLambdaTest extends WithLocalLambda {
    @Test
    void theFirstRequestIsColdAndTheNextIsWarm() throws Exception {
        start();
        String first = get("/pid").body();
        String second = get("/pid").body();
        assertThat(second).isEqualTo(first);
        assertThat(log).hasSize(3);
        assertThat(log.remove()).startsWith("Local Lambda: echo with 512 MB in at most 10 environments, ");
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
    @Tag("thorough")
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
        start(settings(plain ? failing.withPlainRuntime(true) : failing));
        assertThat(get("/").statusCode()).isEqualTo(500);
        assertThat(log).anyMatch(line -> line.contains("[ERROR]") && line.contains("configuration"));
    }

    @Test
    void thePlainRuntimeSpeaksTheSameProtocol() throws Exception {
        start(settings(function().withPlainRuntime(true)));
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
    void codeWithoutTheHandlerIsRefusedAtOnce() {
        FunctionSettings absent = FunctionSettings.of("echo", "dev.twins.Absent");
        assertThatThrownBy(() -> start(settings(absent))).hasMessageContaining("has no class dev.twins.Absent");
    }
}
