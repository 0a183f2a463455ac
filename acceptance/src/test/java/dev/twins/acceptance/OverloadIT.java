package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.twins.acceptance.Api.Person;
import dev.twins.postgres.Databases;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that the container cannot serve at once wait within bounds. Unit tests show the local Lambda's bounds. */
@Tag("thorough")
class OverloadIT {
    private static final int WAITING = 256;
    private static final int TOO_MANY = 50;
    private static final int LOGINS = 200;
    private static final int LOOKS = 100;
    private static final String LOOKING =
            "select count(*) from pg_stat_activity where datname = 'container' and wait_event_type = 'Lock'";
    private static final String COME_BACK = ", retry after 5";

    private final Sides sides = Sides.started();
    private final Api api = new Api(sides.container());

    @Test
    void aFloodOfLoginsLeavesRoomForOthers() {
        Person ada = api.newPerson();
        List<CompletableFuture<HttpResponse<String>>> logins = IntStream.range(0, LOGINS)
                .mapToObj(i -> api.login("flood-" + i + "@test.example", "wrong password"))
                .toList();
        for (String path : List.of("/health", "/api/users/" + ada.id())) {
            assertThat(api.get(path, ada).join().statusCode()).isEqualTo(200);
        }
        // In a common queue, the others would have waited until most log-ins were done.
        assertThat(logins).filteredOn(login -> !login.isDone()).hasSizeGreaterThan(LOGINS / 2);
        // A slow machine does not serve all of them within 15 s.
        assertThat(logins).allSatisfy(login -> {
            if (login.join().statusCode() != 401) {
                assertThat(outcome(login.join())).endsWith(COME_BACK);
            }
        });
    }

    /** Each statement hangs until its timeout, so that few requests are served before their wait ends. */
    @Test
    void requestsWithoutAConnectionWaitWithinBoundsAndAreThenToldToRetry() throws Exception {
        Person ada = api.newPerson();
        try (Connection blocker = Databases.connect(sides.containerDatabase());
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table users in access exclusive mode");
            List<CompletableFuture<HttpResponse<String>>> views = IntStream.range(0, WAITING + TOO_MANY)
                    .mapToObj(i -> api.view(ada))
                    .toList();
            CompletableFuture.anyOf(views.toArray(CompletableFuture[]::new)).join();
            assertThat(api.get("/health/ready").join().statusCode()).isEqualTo(200);

            Map<String, Long> outcomes = views.stream()
                    .map(view -> outcome(view.join()))
                    .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
            assertThat(outcomes)
                    .containsOnlyKeys(
                            "The database is not available" + COME_BACK,
                            "The request could not be served within 15 s" + COME_BACK,
                            "Too many requests are waiting" + COME_BACK)
                    .satisfies(counts -> assertThat(counts.get("Too many requests are waiting" + COME_BACK))
                            .isBetween(1L, (long) TOO_MANY));
        }
        assertThat(api.view(ada).join().statusCode()).isEqualTo(200);
    }

    /** Each check hangs until its timeout. */
    @Test
    void manyHealthChecksTakeOneConnectionAndLeaveTheOthersToRequests() throws Exception {
        Person ada = api.newPerson();
        try (Connection blocker = Databases.connect(sides.containerDatabase());
                var statement = blocker.createStatement()) {
            statement.execute("set allow_system_table_mods = on");
            blocker.setAutoCommit(false);
            statement.execute("alter view pg_stat_activity set (security_barrier = false)");
            List<CompletableFuture<HttpResponse<String>>> looks =
                    IntStream.range(0, LOOKS).mapToObj(i -> api.get("/health")).toList();
            while (sides.count(LOOKING) == 0) {
                Thread.sleep(10);
            }
            for (int i = 0; i < LOOKS; i++) {
                assertThat(api.view(ada).join().statusCode()).isEqualTo(200);
                assertThat(sides.count(LOOKING)).isLessThanOrEqualTo(1);
            }
            assertThat(looks).extracting(look -> look.join().statusCode()).containsOnly(503);
        }
        while (api.get("/health").join().statusCode() != 200) {
            Thread.sleep(100);
        }
    }

    private static String outcome(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        return JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .get("detail")
                        .getAsString()
                + answer.headers()
                        .firstValue("retry-after")
                        .map(", retry after "::concat)
                        .orElse("");
    }
}
