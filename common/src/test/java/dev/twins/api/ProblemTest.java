package dev.twins.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.refusal.Reason;
import dev.twins.refusal.Refusal;
import dev.twins.refusal.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Map<Refusal, Integer> STATUS = Map.ofEntries(
            Map.entry(Refusal.malformed("x"), 400),
            Map.entry(Refusal.invalid(List.of(new Violation("email", "is required"))), 400),
            Map.entry(Refusal.tokenRequired(), 401),
            Map.entry(Refusal.tokenInvalid(), 401),
            Map.entry(Refusal.credentialsInvalid(), 401),
            Map.entry(Refusal.userNotFound(), 404),
            Map.entry(Refusal.pathNotFound(), 404),
            Map.entry(Refusal.methodNotAllowed("GET"), 405),
            Map.entry(Refusal.emailTaken(), 409),
            Map.entry(Refusal.bodyTooLarge(1), 413),
            Map.entry(Refusal.mediaTypeUnsupported(), 415),
            Map.entry(Refusal.codingUnsupported(), 415),
            Map.entry(Refusal.rangeNotSatisfiable(), 416),
            Map.entry(Refusal.throttled(Duration.ofSeconds(10)), 429),
            Map.entry(Refusal.unavailable("x"), 503));

    @Test
    void everyRefusalHasItsStatus() {
        assertThat(STATUS.keySet()).extracting(Refusal::reason).containsExactlyInAnyOrder(Reason.values());
        STATUS.forEach((refusal, status) -> {
            Answer answer = Problem.of(refusal);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
            assertThat(answer.text()).contains("\"status\":" + status).contains(refusal.getMessage());
        });
    }

    @Test
    void someRefusalsAddAHeader() {
        assertThat(Problem.of(Refusal.methodNotAllowed("GET, HEAD")).headers()).containsEntry("Allow", "GET, HEAD");
        assertThat(Problem.of(Refusal.codingUnsupported()).headers()).containsEntry("Accept-Encoding", "identity");
        assertThat(Problem.of(Refusal.throttled(Duration.ofSeconds(10))).headers())
                .containsEntry("Retry-After", "10");
        assertThat(Problem.of(Refusal.unavailable("x")).headers()).containsEntry("Retry-After", "5");
        assertThat(Problem.of(Refusal.tokenRequired()).headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @Test
    void violationsAreNamedFieldByField() {
        assertThat(Problem.of(Refusal.invalid(List.of(new Violation("email", "is required"))))
                        .text())
                .isEqualTo("{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"Some fields are not valid\","
                        + "\"errors\":[{\"field\":\"email\",\"detail\":\"is required\"}]}");
    }

    @Test
    void unexpectedFailureRevealsNothing() {
        assertThat(Problem.of(new IllegalStateException("secret")).text())
                .isEqualTo(
                        "{\"title\":\"Internal Server Error\",\"status\":500,\"detail\":\"Something went wrong on our side\"}");
    }
}
