package dev.twins.auth;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twins.database.TestDatabase;
import dev.twins.refusal.Reason;
import dev.twins.refusal.Refusal;
import dev.twins.users.Email;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test is one transaction, in which the database's clock does not advance. */
class LoginThrottleTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final String EMAIL = "ada@example.org";

    private Connection connection;
    private LoginThrottle throttle;

    @BeforeEach
    void begin() throws SQLException {
        DATABASE.database().prepare();
        connection = DATABASE.open();
        connection.setAutoCommit(false);
        throttle = new LoginThrottle(connection, EMAIL, Optional.of(new Email(EMAIL)));
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void tenFailuresBlockAndEachFurtherOneDoublesTheBlockUpToALimit() throws SQLException {
        fail(9);
        throttle.check();
        fail(1);
        long expected = 10;
        for (int failures = 10; failures < 40; failures++) {
            execute("update failed_logins set failures = " + failures);
            assertThat(block()).hasSeconds(Math.min(expected, 900));
            expected *= 2;
        }
    }

    @Test
    void theBlockEndsAfterTheReportedWait() throws SQLException {
        fail(10);
        letPass(Duration.ofMillis(9_001));
        assertThat(block()).hasSeconds(1);
        letPass(Duration.ofMillis(999));
        throttle.check();
    }

    @Test
    void afterTheBlockOneMoreFailureIsReported() throws SQLException {
        fail(10);
        letPass(Duration.ofSeconds(10));
        fail(1);
        assertThatThrownBy(throttle::fail).is(refused(Reason.THROTTLED));
        assertThat(failures()).isEqualTo(11);
    }

    @Test
    void attemptCheckedBeforeTheTenthFailureLearnsNothingAfterIt() throws SQLException {
        throttle.check();
        fail(10);
        assertThatThrownBy(throttle::succeed).is(refused(Reason.THROTTLED));
        assertThatThrownBy(throttle::fail).is(refused(Reason.THROTTLED));
        assertThat(failures()).isEqualTo(10);
    }

    @Test
    void successForgivesAllFailures() throws SQLException {
        fail(9);
        throttle.succeed();
        assertThat(failures()).isZero();
    }

    @Test
    void failuresAreForgottenAfterTheWindow() throws SQLException {
        fail(8);
        letPass(Duration.ofMinutes(15));
        fail(1);
        assertThat(failures()).isEqualTo(9);
        letPass(Duration.ofMinutes(15).plusMillis(1));
        fail(1);
        assertThat(failures()).isEqualTo(1);
    }

    private void fail(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            throttle.fail();
        }
    }

    private Duration block() {
        return catchThrowableOfType(Refusal.class, throttle::check).retryAfter();
    }

    private void letPass(Duration time) throws SQLException {
        execute("update failed_logins set last_failure = last_failure - interval '" + time.toMillis() + " ms'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int failures() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(sum(failures), 0) from failed_logins")) {
            row.next();
            return row.getInt(1);
        }
    }
}
