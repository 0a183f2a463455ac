package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.acceptance.Api.Person;
import dev.twins.postgres.Databases;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DatabaseOutageIT {
    private final Sides sides = Sides.started();
    private final Api container = new Api(sides.container());
    private final Api serverless = new Api(sides.serverless());

    @AfterEach
    void restore() {
        sides.postgres().start();
    }

    private final Person ada = container.newPerson();
    private final Person ben = serverless.newPerson();

    @Test
    void withoutItsDatabaseEachSideSaysSoAtOnceAndRecoversByItself() throws InterruptedException {
        sides.postgres().stop();
        bothSidesSaySo();
        sides.postgres().start();
        bothSidesRecover();
    }

    @Test
    @Tag("thorough")
    void withAHangingDatabaseEachSideSaysSoInTimeAndRecoversByItself() throws Exception {
        Thread.sleep(1_500); // so that the pool must validate its connections
        Hang hang = Hang.of(sides.postgres().url());
        try {
            bothSidesSaySo();
        } finally {
            hang.end();
        }
        bothSidesRecover();
    }

    @Test
    @Tag("thorough")
    void manyRequestsToAHangingDatabaseAreRefusedInTimeToo() throws Exception {
        assertThat(container.view(ada).join().statusCode()).isEqualTo(200);
        Hang hang = Hang.of(sides.postgres().url());
        try {
            Instant start = Instant.now();
            List<CompletableFuture<HttpResponse<String>>> views =
                    IntStream.range(0, 100).mapToObj(i -> container.view(ada)).toList();
            assertThat(views).extracting(view -> view.join().statusCode()).containsOnly(503);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            hang.end();
        }
        bothSidesRecover();
    }

    @Test
    void oneHangingConnectionIsNotTakenForAHangingDatabase() throws Exception {
        long backend = backend(container.view(ada).join());
        Thread.sleep(1_500); // so that the pool must validate its connections
        Hang hang = Hang.ofBackend(backend);
        try {
            List<CompletableFuture<HttpResponse<String>>> views =
                    IntStream.range(0, 100).mapToObj(i -> container.view(ada)).toList();
            assertThat(views).extracting(view -> view.join().statusCode()).containsOnly(200);
        } finally {
            hang.end();
        }
        bothSidesRecover();
    }

    @Test
    void connectionsKilledInUseAre503AtMostAndReplaced() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> views = IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0 ? container.view(ada) : serverless.view(ben))
                .toList();
        sides.count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname in ('container', 'serverless')");
        assertThat(views).extracting(view -> view.join().statusCode()).isSubsetOf(200, 503);
        bothSidesRecover();
    }

    @Test
    void aFullDatabaseIsReportedAsFull() throws Exception {
        assertThat(container.view(ada).join().statusCode()).isEqualTo(200);
        List<Connection> others = new ArrayList<>();
        try {
            takeAllConnections(others);
            HttpResponse<String> refused = serverless.view(ben).join();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("The database takes no more connections");
            assertThat(container.view(ada).join().statusCode()).isEqualTo(200);
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        bothSidesRecover();
    }

    private void takeAllConnections(List<Connection> taken) throws SQLException {
        try {
            while (true) {
                taken.add(Databases.connect(sides.postgres().url()));
            }
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("53300");
        }
    }

    private void bothSidesSaySo() {
        isRefusedWithinFiveSeconds(() -> container.view(ada));
        isRefusedWithinFiveSeconds(() -> serverless.view(ben));
        isRefusedWithinFiveSeconds(() -> container.create("lost@test.example"));
        isRefusedWithinFiveSeconds(() -> serverless.create("lost@test.example"));
        isRefusedWithinFiveSeconds(() -> container.login("lost@test.example", "lost"));
        isRefusedWithinFiveSeconds(() -> serverless.login("lost@test.example", "lost"));
        healthSaysSoWithinFiveSeconds("/health/ready");
        healthSaysSoWithinFiveSeconds("/health");
        assertThat(within(5, () -> container.get("/health/live")).statusCode()).isEqualTo(200);
        assertThat(within(5, () -> serverless.get("/health")).statusCode()).isEqualTo(200);
    }

    private void bothSidesRecover() throws InterruptedException {
        Instant back = Instant.now();
        for (Supplier<CompletableFuture<HttpResponse<String>>> call :
                List.<Supplier<CompletableFuture<HttpResponse<String>>>>of(
                        () -> container.view(ada), () -> serverless.view(ben), () -> container.get("/health/ready"))) {
            int status = call.get().join().statusCode();
            while (status != 200) {
                assertThat(status).isEqualTo(503);
                assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(10));
                Thread.sleep(100);
                status = call.get().join().statusCode();
            }
        }
    }

    private static void isRefusedWithinFiveSeconds(Supplier<CompletableFuture<HttpResponse<String>>> call) {
        HttpResponse<String> answer = within(5, call);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    /** Polls, because health repeats its last result for a moment. */
    private void healthSaysSoWithinFiveSeconds(String path) {
        Instant start = Instant.now();
        int status = 200;
        while (status == 200) {
            status = container.get(path).join().statusCode();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(status).isEqualTo(503);
    }

    private static long backend(HttpResponse<String> answer) {
        String timing = answer.headers().firstValue("server-timing").orElseThrow();
        return Long.parseLong(timing.replaceFirst(".*backend;desc=\"(\\d+)\".*", "$1"));
    }

    private static HttpResponse<String> within(int seconds, Supplier<CompletableFuture<HttpResponse<String>>> call) {
        Instant start = Instant.now();
        HttpResponse<String> answer = call.get().join();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(seconds));
        return answer;
    }
}
