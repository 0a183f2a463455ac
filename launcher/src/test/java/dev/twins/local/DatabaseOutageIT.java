package dev.twins.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.local.Api.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseOutageIT {
    private final Sides sides = Sides.started();
    private final Api container = new Api(sides.container());
    private final Api serverless = new Api(sides.serverless());

    @AfterEach
    void restore() {
        sides.postgres().start();
    }

    @Test
    void withoutItsDatabaseEachSideSaysSoAtOnceAndRecoversByItself() throws InterruptedException {
        Person ada = container.newPerson();
        Person ben = serverless.newPerson();

        sides.postgres().stop();
        isRefusedWithinFiveSeconds(() -> container.view(ada));
        isRefusedWithinFiveSeconds(() -> serverless.view(ben));
        isRefusedWithinFiveSeconds(() -> container.create("lost@test.example"));
        isRefusedWithinFiveSeconds(() -> serverless.create("lost@test.example"));
        assertThat(within(5, () -> container.get("/health/ready")).statusCode()).isEqualTo(503);
        assertThat(within(5, () -> container.get("/health")).statusCode()).isEqualTo(503);
        assertThat(within(5, () -> container.get("/health/live")).statusCode()).isEqualTo(200);
        assertThat(within(5, () -> serverless.get("/health")).statusCode()).isEqualTo(200);

        sides.postgres().start();
        Instant back = Instant.now();
        for (Supplier<CompletableFuture<HttpResponse<String>>> call :
                List.<Supplier<CompletableFuture<HttpResponse<String>>>>of(
                        () -> container.view(ada), () -> serverless.view(ben), () -> container.get("/health/ready"))) {
            while (call.get().join().statusCode() != 200) {
                assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(10));
                Thread.sleep(100);
            }
        }
    }

    private static void isRefusedWithinFiveSeconds(Supplier<CompletableFuture<HttpResponse<String>>> call) {
        HttpResponse<String> answer = within(5, call);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    private static HttpResponse<String> within(int seconds, Supplier<CompletableFuture<HttpResponse<String>>> call) {
        Instant start = Instant.now();
        HttpResponse<String> answer = call.get().join();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(seconds));
        return answer;
    }
}
