package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.acceptance.Api.Person;
import dev.twins.acceptance.SteadyLoad.Outcome;
import dev.twins.postgres.Databases;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Poolers as people configure them: both sides work through them, or answer 503 until the pooler serves them. */
@Tag("thorough")
class PoolerIT {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);

    private final PooledSides sides = PooledSides.started();
    private final List<Api> apis = List.of(
            new Api(sides.container().toString()), new Api(sides.serverless().toString()));

    @AfterEach
    void restore() {
        restart("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool_mode = session",
                "pool_mode = statement",
                "auth_type = scram-sha-256",
                "server_reset_query_always = 1",
                "server_lifetime = 0",
                "ignore_startup_parameters = search_path"
            })
    void aPoolerThatWorksInAnotherWayServesBothSides(String settings) {
        restart(settings);
        for (Api api : apis) {
            Person person = api.newPerson();
            assertThat(together(20, () -> api.view(person)))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
    }

    @Test
    void aPoolerThatDoesNotKnowTheUserIs503() {
        sides.pooler().restart("auth_type = scram-sha-256\nauth_file = /dev/null");
        for (Api api : apis) {
            assertThat(together(5, () -> api.create(UUID.randomUUID() + "@test.example")))
                    .allSatisfy(PoolerIT::isRefused);
        }
    }

    @Test
    void aPoolerWithTooManyClientsIs503ForThoseItRefuses() {
        sides.pooler().restart("max_client_conn = 2");
        for (Api api : apis) {
            assertThat(together(30, () -> api.create(UUID.randomUUID() + "@test.example")))
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .isNotEmpty()
                    .allSatisfy(PoolerIT::isRefused);
        }
    }

    @Test
    void aPoolerWithoutAFreeSessionIs503InTime() throws SQLException {
        restart("default_pool_size = 1\nquery_wait_timeout = 1");
        for (int side = 0; side < apis.size(); side++) {
            Api api = apis.get(side);
            try (Connection other = Databases.connect(sides.databases().get(side))) {
                other.setAutoCommit(false);
                other.createStatement().execute("lock table users");
                Instant begin = Instant.now();
                assertThat(together(5, () -> api.create(UUID.randomUUID() + "@test.example")))
                        .allSatisfy(PoolerIT::isRefused);
                assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void aPoolerThatRestartsUnderLoadLosesNoUser() throws Exception {
        try (SteadyLoad container = SteadyLoad.on(apis.get(0), 20);
                SteadyLoad serverless = SteadyLoad.on(apis.get(1), 5)) {
            Thread.sleep(1_000);
            restart("");
            Thread.sleep(1_000);
            List<SteadyLoad> loads = List.of(container, serverless);
            for (int side = 0; side < loads.size(); side++) {
                List<Outcome> outcomes = loads.get(side).end();
                assertThat(outcomes).extracting(Outcome::status).isSubsetOf(200, 201, 503);
                List<String> created = outcomes.stream()
                        .map(Outcome::created)
                        .filter(id -> !id.isEmpty())
                        .toList();
                assertThat(created).isNotEmpty();
                String count = "select count(*) from users where id in ('" + String.join("','", created) + "')";
                assertThat(Sides.count(sides.databases().get(side), count)).isEqualTo(created.size());
            }
        }
    }

    /** Waits until both sides have noticed. */
    private void restart(String settings) {
        sides.pooler().restart(settings);
        Instant begin = Instant.now();
        for (Api api : apis) {
            int status = 503;
            while (status == 503) {
                assertThat(Duration.between(begin, Instant.now())).isLessThan(HEALED_WITHIN);
                status = api.create(UUID.randomUUID() + "@test.example").join().statusCode();
            }
            assertThat(status).isEqualTo(201);
        }
    }

    private static List<HttpResponse<String>> together(int count, Call call) {
        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, count).mapToObj(i -> call.send()).toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).doesNotContain("secure_password").doesNotContain("pgbouncer");
    }

    /** Sends one request. */
    @FunctionalInterface
    private interface Call {
        CompletableFuture<HttpResponse<String>> send();
    }
}
