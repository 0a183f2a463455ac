package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.acceptance.Api.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts a request's statements and connections at the database. */
class StatementsIT {
    private static final int POOL_SIZE = 20;
    private static final int REQUESTS = 1_000;
    private static final String QUESTION = "";
    private static final String ACCOUNT = "select u.id, u.email,";
    private static final String WAIT = "select ceil(extract(epoch from";

    private final Sides sides = Sides.started();
    private final Api container = new Api(sides.container());
    private final Api serverless = new Api(sides.serverless());
    private final StatementLog log = StatementLog.of(sides);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aRequestOfTheContainerIsOneStatementAndAConnectionIsValidatedAtMostOnceASecond() {
        Person ada = container.newPerson();
        viewAtOnce(ada, POOL_SIZE); // so that the server applies the log's settings to all connections
        log.forget();
        Instant begin = Instant.now();
        for (int sent = 0; sent < REQUESTS; sent += POOL_SIZE) {
            viewAtOnce(ada, POOL_SIZE);
        }
        long seconds = Duration.between(begin, Instant.now()).toSeconds() + 1;

        List<String> statements = log.statements("container");
        assertThat(statements).filteredOn(QUESTION::equals).hasSizeLessThanOrEqualTo((int) (POOL_SIZE * seconds));
        assertThat(statements)
                .filteredOn(statement -> !statement.equals(QUESTION))
                .hasSize(REQUESTS)
                .allMatch(StatementsIT::isView);
        assertThat(log.connections("container")).isLessThanOrEqualTo(POOL_SIZE);
    }

    @Test
    void aRequestOfTheFunctionIsOneConnectionOneSchemaCheckAndOneStatement() {
        Person ben = serverless.newPerson();
        log.forget();
        for (int i = 0; i < 10; i++) {
            assertThat(serverless.view(ben).join().statusCode()).isEqualTo(200);
        }
        List<String> statements = log.statements("serverless");
        assertThat(statements).hasSize(20);
        assertThat(statements).filteredOn(StatementsIT::isView).hasSize(10);
        assertThat(statements)
                .filteredOn(statement -> statement.startsWith("select to_regclass"))
                .hasSize(10);
        assertThat(log.connections("serverless")).isEqualTo(10);
    }

    @Test
    void aLogInOfTheFunctionOpensOneConnectionAndARefusedTokenNone() {
        serverless.register("counted@test.example").join();
        log.forget();
        assertThat(serverless.login("counted@test.example", Api.PASSWORD).join().statusCode())
                .isEqualTo(200);
        assertThat(serverless.get("/api/users", new Person("", "forged")).join().statusCode())
                .isEqualTo(401);
        assertThat(log.connections("serverless")).isEqualTo(1);
    }

    @Test
    void aLogInIsFourStatementsAndARegistrationOne() {
        for (Api side : List.of(container, serverless)) {
            String database = side == container ? "container" : "serverless";
            String email = "statements@test.example";
            side.newPerson(); // so that the schema is there
            assertThat(sent(database, () -> side.register(email))).containsExactly("insert into users");
            assertThat(sent(database, () -> side.login(email, Api.PASSWORD)))
                    .as("to look whether it is blocked, read the account, forgive failures, and look again")
                    .containsExactly(WAIT, ACCOUNT, "delete from failed_logins", WAIT);
            assertThat(sent(database, () -> side.login(email, "wrong")))
                    .as("to look, read, count the failure, and sweep old ones")
                    .containsExactly(WAIT, ACCOUNT, "insert into failed_logins", "delete from failed_logins");
            assertThat(sent(database, () -> side.login("no address", "wrong")))
                    .containsExactly(WAIT, "insert into failed_logins", "delete from failed_logins");
            assertThat(sent(database, () -> side.create("created@test.example")))
                    .containsExactly("insert into users");
        }
    }

    /** The beginnings of the statements of a request, without validations and schema checks. */
    private List<String> sent(String database, Supplier<CompletableFuture<HttpResponse<String>>> request) {
        log.forget();
        assertThat(request.get().join().statusCode()).isIn(200, 201, 401);
        return log.statements(database).stream()
                .filter(statement -> !statement.equals(QUESTION) && !statement.startsWith("select to_regclass"))
                .map(statement -> Stream.of(statement.split(" ")).limit(3).collect(Collectors.joining(" ")))
                .toList();
    }

    private void viewAtOnce(Person person, int times) {
        List<CompletableFuture<HttpResponse<String>>> views =
                Stream.generate(() -> container.view(person)).limit(times).toList();
        assertThat(views).extracting(view -> view.join().statusCode()).containsOnly(200);
    }

    private static boolean isView(String statement) {
        return statement.startsWith("select") && statement.contains("from users caller left join users u");
    }
}
