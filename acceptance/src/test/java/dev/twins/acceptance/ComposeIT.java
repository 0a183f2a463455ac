package dev.twins.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.acceptance.Api.Person;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the running images of docker-compose.yml, which {@code .ci/images} starts. */
@Tag("compose")
class ComposeIT {
    private static final int PORT = 8080;
    private static final int PACE_MS = 10;
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Api api = new Api("http://localhost:" + PORT);

    @ParameterizedTest
    @ValueSource(strings = {"ee-app", "lambda-app"})
    void processesAreNotRootAndCannotGainAnything(String service) {
        List<String> status =
                docker("exec", id(service), "cat", "/proc/1/status").lines().toList();
        assertThat(status).contains("CapBnd:\t0000000000000000", "NoNewPrivs:\t1");
        assertThat(status)
                .filteredOn(line -> line.startsWith("Uid:"))
                .singleElement()
                .asString()
                .doesNotMatch("Uid:.*\\t0\\b.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ee-app", "lambda-app"})
    void theRootFileSystemIsReadOnly(String service) {
        assertThat(docker("exec", id(service), "cat", "/proc/mounts"))
                .containsPattern("(?m)^\\S+ / \\S+ ro[ ,]")
                .containsPattern("(?m)^tmpfs /tmp tmpfs rw,");
        assertThat(docker("inspect", "--format", "{{.HostConfig.ReadonlyRootfs}}", id(service)))
                .isEqualTo("true");
    }

    @Test
    void theStartUsesTheTrainedCache() {
        assertThat(docker("exec", id("ee-app"), "cat", "/proc/1/maps")).contains("/twins/ee-app/target/ee-app.aot");
    }

    @Test
    void theImageKnowsThatItIsHealthy() throws InterruptedException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (!docker("inspect", "--format", "{{.State.Health.Status}}", id("ee-app"))
                .equals("healthy")) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(1_000);
        }
    }

    /** 100 requests a second. Like a load balancer, the client sends none while the container is not ready. */
    @Test
    void dockerStopBreaksNoRequest() throws Exception {
        Person ada = api.newPerson();
        String container = id("ee-app");
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        var stopped = CompletableFuture.runAsync(
                () -> docker("stop", container), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        try {
            CompletableFuture<Boolean> ready = whetherReady();
            while (!ready.isDone() || ready.join()) {
                ready = ready.isDone() ? whetherReady() : ready;
                answers.add(api.view(ada));
                Thread.sleep(PACE_MS);
            }
            assertThat(answers)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            stopped.join();
            assertThat(docker("inspect", "--format", "{{.State.ExitCode}} {{.State.OOMKilled}}", container))
                    .isIn("0 false", "143 false"); // 137: killed, because it did not end within its grace period
        } finally {
            docker("start", container);
            awaitReady();
        }
    }

    private void awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (!whetherReady().join()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private CompletableFuture<Boolean> whetherReady() {
        return api.get("/health/ready").handle((answer, failure) -> failure == null && answer.statusCode() == 200);
    }

    private static String id(String service) {
        String id = docker("ps", "-q", "--filter", "label=com.docker.compose.service=" + service);
        assertThat(id).as("container of " + service + " in docker-compose.yml").isNotBlank();
        return id;
    }

    private static String docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run docker: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
