package dev.twins.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.refusal.Refusal;
import dev.twins.refusal.Violation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Map<Refusal, Integer> STATUS = Map.ofEntries(
            Map.entry(new Refusal.Malformed("x"), 400),
            Map.entry(new Refusal.Invalid(List.of(new Violation("email", "is required"))), 400),
            Map.entry(new Refusal.TokenRequired(), 401),
            Map.entry(new Refusal.TokenInvalid(), 401),
            Map.entry(new Refusal.CredentialsInvalid(), 401),
            Map.entry(new Refusal.UserNotFound(), 404),
            Map.entry(new Refusal.PathNotFound(), 404),
            Map.entry(new Refusal.MethodNotAllowed("GET"), 405),
            Map.entry(new Refusal.EmailTaken(), 409),
            Map.entry(new Refusal.BodyTooLarge(1), 413),
            Map.entry(new Refusal.MediaTypeUnsupported(), 415),
            Map.entry(new Refusal.RangeNotSatisfiable(1), 416),
            Map.entry(new Refusal.Throttled(Duration.ofSeconds(10)), 429),
            Map.entry(new Refusal.Unavailable("x", Duration.ofSeconds(5), null), 503));

    @Test
    void everyRefusalHasItsStatus() {
        Map<Class<?>, Refusal> byClass =
                STATUS.keySet().stream().collect(Collectors.toMap(Refusal::getClass, Function.identity()));
        assertThat(Arrays.asList(Refusal.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(byClass.keySet());
        STATUS.forEach((refusal, status) -> {
            Answer answer = Problem.of(refusal);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
            assertThat(answer.text()).contains("\"status\":" + status).contains(refusal.getMessage());
        });
    }

    @Test
    void violationsAreNamedFieldByField() {
        assertThat(Problem.of(new Refusal.Invalid(List.of(new Violation("email", "is required"))))
                        .text())
                .isEqualTo("{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"Some fields are not valid\","
                        + "\"errors\":[{\"field\":\"email\",\"detail\":\"is required\"}]}");
    }

    @Test
    void whatWasNotForeseenTellsNothing() {
        assertThat(Problem.of(new IllegalStateException("secret")).text())
                .isEqualTo(
                        "{\"title\":\"Internal Server Error\",\"status\":500,\"detail\":\"Something went wrong on our side\"}");
    }
}
