package dev.twins.auth;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.config.Service;
import dev.twins.config.Settings;
import dev.twins.database.TestDatabase;
import dev.twins.refusal.Reason;
import dev.twins.refusal.Refusal;
import dev.twins.users.Email;
import dev.twins.users.Name;
import dev.twins.users.NewUser;
import dev.twins.waiting.WaitingRoom;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final String RIGHT = "correct horse 9";

    private final Accounts accounts = instance();

    @Test
    void elevenWrongPasswordsGiveTenFailuresAndARefusalWithAWait() {
        register("eleven@example.org");
        for (String email : List.of("eleven@example.org", "nobody@example.org", "not an address")) {
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> login(email, "wrong")).is(refused(Reason.CREDENTIALS_INVALID));
            }
            assertThatThrownBy(() -> login(email, RIGHT))
                    .is(refused(Reason.THROTTLED))
                    .satisfies(refusal -> assertThat(((Refusal) refusal).retryAfter())
                            .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10)));
        }
    }

    @Test
    void anotherCaseOfTheAddressGivesNoMoreAttempts() {
        for (int i = 0; i < 10; i++) {
            // The database lower-cases a Turkish dotted capital I to the small letter of "case, I".
            String email = List.of("case-i@example.org", "CASE-I@example.org", "case-\u0130@example.org")
                    .get(i % 3);
            assertThatThrownBy(() -> login(email, "wrong")).is(refused(Reason.CREDENTIALS_INVALID));
        }
        assertThatThrownBy(() -> login("Case-i@example.org", "wrong")).is(refused(Reason.THROTTLED));
    }

    @Test
    void rightPasswordAfterTheWaitWorksAndStartsAnew() {
        register("patient@example.org");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> login("patient@example.org", "wrong")).is(refused(Reason.CREDENTIALS_INVALID));
        }
        DATABASE.execute("update failed_logins set last_failure = last_failure - interval '10 seconds'");
        assertThat(login("patient@example.org", RIGHT).user().email()).isEqualTo("patient@example.org");
        assertThatThrownBy(() -> login("patient@example.org", "wrong")).is(refused(Reason.CREDENTIALS_INVALID));
    }

    @Test
    void parallelWrongPasswordsOnTwoInstancesRevealTenOutcomes() throws Exception {
        Accounts other = instance();
        List<Object> outcomes = inParallel(
                60, i -> (i % 2 == 0 ? accounts : other).login(new Credentials("parallel@example.org", "wrong")));
        assertThat(Collections.frequency(outcomes, Reason.CREDENTIALS_INVALID)).isEqualTo(10);
        assertThat(Collections.frequency(outcomes, Reason.THROTTLED)).isEqualTo(50);
    }

    @Test
    void parallelRightPasswordsAllSucceedEvenAfterFailures() throws Exception {
        register("crowd@example.org");
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> login("crowd@example.org", "wrong")).is(refused(Reason.CREDENTIALS_INVALID));
        }
        List<Object> outcomes = inParallel(20, i -> login("crowd@example.org", RIGHT));
        assertThat(outcomes).containsOnly(Session.class);
    }

    @Test
    void oldAttemptsAreForgotten() {
        DATABASE.database().prepare();
        DATABASE.execute("insert into failed_logins select decode(md5(i::text), 'hex'), 1, now() - interval '1 hour' "
                + "from generate_series(1, 4) i");
        String old = "select count(*) from failed_logins where last_failure < now() - interval '16 minutes'";
        assertThatThrownBy(() -> login("a@forget.example", "x")).is(refused(Reason.CREDENTIALS_INVALID));
        assertThat(DATABASE.value(old)).isEqualTo("2");
        assertThatThrownBy(() -> login("b@forget.example", "x")).is(refused(Reason.CREDENTIALS_INVALID));
        assertThat(DATABASE.value(old)).isEqualTo("0");
    }

    /** Whether or not the account exists. */
    @Test
    void aRegistrationAndAnyLogInHashOnePasswordAndAThrottledLogInNone() {
        // Until the compiler is done with it, a hash allocates up to five times as much.
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> login("warm-up@example.org", "wrong")).is(refused(Reason.CREDENTIALS_INVALID));
        }
        double hash = allocatedBy(() -> new PasswordHasher().hash(new Password(RIGHT)));
        assertThat(allocatedBy(() -> register("hashes@example.org")) / hash).isBetween(0.7, 1.7);
        assertThat(allocatedBy(() -> login("hashes@example.org", RIGHT)) / hash).isBetween(0.7, 1.7);
        for (String email : List.of("hashes@example.org", "hashless@example.org", "no address")) {
            for (int i = 0; i < 10; i++) {
                assertThat(allocatedBy(() -> login(email, "wrong")) / hash)
                        .as(email)
                        .isBetween(0.7, 1.7);
            }
            assertThat(allocatedBy(() -> login(email, RIGHT)) / hash).as(email).isLessThan(0.5);
        }
    }

    /** Bytes that this thread allocated. A hash takes more than everything else in a log-in. */
    private static double allocatedBy(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            work.run();
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isIn(Reason.CREDENTIALS_INVALID, Reason.THROTTLED);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void register(String email) {
        accounts.register(new Registration(new NewUser(new Email(email), new Name("x")), new Password(RIGHT)));
    }

    private Session login(String email, String password) {
        return accounts.login(new Credentials(email, password));
    }

    private static Accounts instance() {
        Settings settings = Settings.read(Service.CONTAINER, name -> Optional.empty());
        return new Accounts(DATABASE.database(), DATABASE.users(), new Tokens(settings.tokens()), new WaitingRoom());
    }

    private interface Attempt {
        Session run(int number);
    }

    private static List<Object> inParallel(int times, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<Callable<Object>> tasks = new java.util.ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            tasks.add(() -> outcome(attempt, number));
        }
        List<Object> outcomes = new java.util.ArrayList<>();
        for (Future<Object> done : threads.invokeAll(tasks)) {
            outcomes.add(done.get());
        }
        threads.shutdown();
        return outcomes;
    }

    private static Object outcome(Attempt attempt, int number) {
        try {
            return attempt.run(number).getClass();
        } catch (Refusal refusal) {
            return refusal.reason();
        }
    }
}
