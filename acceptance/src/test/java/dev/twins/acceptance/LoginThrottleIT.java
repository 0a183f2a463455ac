package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many passwords an attacker can try over HTTP, even all at once. */
@Tag("thorough")
class LoginThrottleIT {
    private static final String WRONG = "a wrong secret 7";
    private static final int LIMIT = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    /** The two sides. */
    enum Attacked {
        CONTAINER(new Api(Sides.started().container()), Sides.started().containerDatabase()),
        SERVERLESS(new Api(Sides.started().serverless()), Sides.started().serverlessDatabase());

        private final Api api;
        private final String database;

        Attacked(Api api, String database) {
            this.api = api;
            this.database = database;
        }

        String newAccount() {
            String email = newEmail();
            assertThat(api.register(email).join().statusCode()).isEqualTo(201);
            return email;
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoHundredWrongPasswordsAtOnceTenAreChecked(Attacked side) {
        attack(side, side.newAccount());
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownAccountIsNoDifferent(Attacked side) {
        attack(side, newEmail());
    }

    @ParameterizedTest
    @EnumSource
    void twentyRightPasswordsAtOnceAllSucceed(Attacked side) {
        String email = side.newAccount();
        assertThat(statuses(together(side, 20, email, Api.PASSWORD))).containsOnly(entry(200, 20L));
    }

    @ParameterizedTest
    @EnumSource
    void eachFurtherFailureDoublesTheWait(Attacked side) {
        for (String email : List.of(side.newAccount(), newEmail())) {
            for (int failures = 0; failures < LIMIT - 1; failures++) {
                assertThat(login(side, email, WRONG).statusCode()).isEqualTo(401);
            }
            long wait = FIRST_WAIT.toSeconds();
            for (int failures = LIMIT; failures < LIMIT + 3; failures++) {
                assertThat(login(side, email, WRONG).statusCode()).isEqualTo(401);
                assertThat(retryAfter(login(side, email, Api.PASSWORD))).isBetween(wait / 2 + 1, wait + 1);
                Sides.execute(
                        side.database,
                        "update failed_logins set last_failure = last_failure - interval '" + wait + " seconds' where "
                                + accountIs(email));
                wait *= 2;
            }
        }
    }

    /** The table keeps recent failures only: each attempt adds at most one row and removes two old ones. */
    @ParameterizedTest
    @EnumSource
    void manyUnknownAccountsDoNotFillTheTable(Attacked side) {
        Sides.execute(
                side.database,
                "insert into failed_logins select sha256(i::text::bytea), 1, now() - interval '1 hour' "
                        + "from generate_series(1, 40) i on conflict do nothing");
        IntStream.range(0, 20).forEach(i -> login(side, newEmail(), WRONG));
        assertThat(Sides.count(
                        side.database,
                        "select count(*) from failed_logins where last_failure < now() - interval '16 minutes'"))
                .isZero();
    }

    private static void attack(Attacked side, String email) {
        long begin = System.nanoTime();
        List<HttpResponse<String>> answers = together(side, 200, email, WRONG);
        // On a slow machine the first waits end during the test; each ended wait allows one more attempt.
        long waits = Duration.ofNanos(System.nanoTime() - begin).toSeconds() / FIRST_WAIT.toSeconds();
        Map<Integer, Long> statuses = statuses(answers);
        assertThat(statuses.keySet()).containsExactlyInAnyOrder(401, 429);
        assertThat(statuses.get(401)).isBetween((long) LIMIT, LIMIT + waits);
        assertThat(Sides.count(side.database, "select failures from failed_logins where " + accountIs(email)))
                .isEqualTo(statuses.get(401));
        answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .forEach(answer -> assertThat(retryAfter(answer)).isPositive());
    }

    private static List<HttpResponse<String>> together(Attacked side, int count, String email, String password) {
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, count)
                .mapToObj(i -> side.api.login(email, password))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static Map<Integer, Long> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    }

    private static HttpResponse<String> login(Attacked side, String email, String password) {
        return side.api.login(email, password).join();
    }

    private static long retryAfter(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        return Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
    }

    private static String accountIs(String email) {
        return "account = sha256(convert_to(lower('" + email + "'), 'UTF8'))";
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@throttle.example";
    }
}
