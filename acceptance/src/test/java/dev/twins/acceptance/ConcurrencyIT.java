package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.twins.acceptance.Api.Person;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.postgres.TestPostgres;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyIT {
    private static final int POOL = 20;
    private static final int VIEWS = 200;

    private final Sides sides = Sides.started();

    @Test
    @Tag("thorough")
    void twentyRegistrationsAtOnceOnAnEmptyDatabaseAllSucceed() {
        try (LocalLambda lambda = sides.startLambda(TestPostgres.newDatabase(), "empty-database-lambda")) {
            Api api = new Api(lambda.url());
            assertThat(statuses(20, i -> api.register("first-" + i + "@test.example")))
                    .containsOnly(entry(201, 20L));
        }
    }

    @Test
    void theContainerServesTwoHundredWithTwentyConnections() {
        Api api = new Api(sides.container());
        Person person = api.newPerson();
        var answers = together(VIEWS, i -> api.view(person));
        long most = 0;
        while (answers.stream().anyMatch(answer -> !answer.isDone())) {
            most = Math.max(most, connections("container"));
        }
        assertThat(statuses(answers)).containsOnly(entry(200, (long) VIEWS));
        assertThat(Math.max(most, connections("container"))).isBetween(1L, (long) POOL);
    }

    @Test
    void theFunctionOpensOneConnectionPerRequestAndLeavesNone() throws InterruptedException {
        Api api = new Api(sides.serverless());
        Person person = api.newPerson();
        long before = settledSessions();
        assertThat(statuses(VIEWS, i -> api.view(person))).containsOnly(entry(200, (long) VIEWS));
        assertThat(settledSessions() - before).isEqualTo(VIEWS);
        assertThat(connections("serverless")).isZero();
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(strings = {"container register", "container create", "serverless register", "serverless create"})
    void fiftyClientsWithTheSameEmailMakeOneUser(String sideAndCall) {
        boolean container = sideAndCall.startsWith("container");
        Api api = new Api(container ? sides.container() : sides.serverless());
        String email = UUID.randomUUID() + "@same.example";
        IntFunction<String> spelled = i -> i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT);
        var answers = sideAndCall.endsWith("register")
                ? together(50, i -> api.register(spelled.apply(i)))
                : together(50, i -> api.create(spelled.apply(i)));
        assertThat(statuses(answers)).containsOnly(entry(201, 1L), entry(409, 49L));
        String database = container ? sides.containerDatabase() : sides.serverlessDatabase();
        assertThat(rows(database, email)).isOne();
    }

    /** PostgreSQL counts a session shortly after it ends, when its process reports. */
    private long settledSessions() throws InterruptedException {
        long last = -1;
        long now = sessions();
        while (now != last || connections("serverless") > 0) {
            Thread.sleep(1_500);
            last = now;
            now = sessions();
        }
        return now;
    }

    private long sessions() {
        return sides.count("select sessions from pg_stat_database where datname = 'serverless'");
    }

    private long connections(String database) {
        return sides.count("select count(*) from pg_stat_activity where datname = '" + database + "'");
    }

    private static long rows(String database, String email) {
        return Sides.count(database, "select count(*) from users where lower(email) = '" + email + "'");
    }

    private static List<CompletableFuture<HttpResponse<String>>> together(
            int count, IntFunction<CompletableFuture<HttpResponse<String>>> call) {
        return IntStream.range(0, count).mapToObj(call).toList();
    }

    private static Map<Integer, Long> statuses(int count, IntFunction<CompletableFuture<HttpResponse<String>>> call) {
        return statuses(together(count, call));
    }

    private static Map<Integer, Long> statuses(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream()
                .map(answer -> answer.join().statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
}
