package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /auth/login}. */
abstract class LoginContract extends BodyContract {
    private static final String WRONG = "wrong horse battery";

    LoginContract(ContractSuite suite) {
        super(suite, "/auth/login", 200);
    }

    @Override
    Body good() {
        return Body.login(users.reader().user().email(), users.reader().password());
    }

    @Test
    void aLoginIs200WithTokenAndUser() {
        Answer answer = http.post(path, good()).answers(200);
        JsonObject json = answer.json();
        Json.hasExactly(json, answer, "token", "token_type", "expires_in", "user");
        assertThat(json.get("token").getAsString()).isNotEmpty();
        assertThat(json.get("token_type").getAsString()).isEqualTo("Bearer");
        assertThat(json.getAsJsonPrimitive("expires_in").isNumber()).isTrue();
        assertThat(json.get("expires_in").getAsLong()).isPositive();
        assertThat(User.of(json.getAsJsonObject("user"), answer))
                .isEqualTo(users.reader().user());
    }

    @Test
    void theEmailIsComparedWithoutCase() {
        Body body = good();
        http.post(path, body.with("email", body.text("email").toUpperCase(Locale.ROOT)))
                .answers(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameWords() {
        Answer wrong = http.post(path, Body.login(users.register().user().email(), WRONG))
                .isRefused(401, "Invalid credentials");
        Answer unknown = http.post(path, Body.login(Body.newEmail(), WRONG)).isRefused(401, "Invalid credentials");
        Answer passwordless =
                http.post(path, Body.login(users.create().email(), WRONG)).isRefused(401, "Invalid credentials");
        assertThat(unknown.text()).isEqualTo(wrong.text()).isEqualTo(passwordless.text());
        assertThat(unknown.headers().keySet())
                .isEqualTo(wrong.headers().keySet())
                .isEqualTo(passwordless.headers().keySet());
    }

    /** The quickest of several attempts shows the server's own time; the rest is noise. */
    @Test
    void aWrongPasswordAndAnUnknownUserTakeTheSameTime() {
        Account known = users.register();
        User passwordless = users.create();
        long wrong = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        long none = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            wrong = Math.min(wrong, nanosToRefuse(known.user().email()));
            unknown = Math.min(unknown, nanosToRefuse(Body.newEmail()));
            none = Math.min(none, nanosToRefuse(passwordless.email()));
        }
        String times = "wrong %s, unknown %s, without password %s"
                .formatted(Duration.ofNanos(wrong), Duration.ofNanos(unknown), Duration.ofNanos(none));
        assertThat(unknown).as(times).isBetween(wrong / 3, wrong * 3);
        assertThat(none).as(times).isBetween(wrong / 3, wrong * 3);
    }

    @ParameterizedTest
    @EmptySource
    @Words("password")
    void theRulesForNewPasswordsDoNotMatter(String password) {
        http.post(path, Body.login(users.create().email(), password)).isRefused(401, "Invalid credentials");
    }

    @Test
    void anOverlongPasswordIsJustWrong() {
        http.post(path, Body.login(users.create().email(), "x".repeat(60_000))).isRefused(401, "Invalid credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a\u0000@b", "%"})
    void anImpossibleEmailBelongsToNobody(String email) {
        http.post(path, good().with("email", email)).isRefused(401, "Invalid credentials");
    }

    @Test
    void missingFieldsAreReportedTogether() {
        http.post(path, new Body(Map.of())).send().isInvalid("email", "password");
        http.post(path, good().with("password", null)).send().isInvalid("password");
        http.post(path, good().without("email")).send().isInvalid("email");
    }

    private long nanosToRefuse(String email) {
        long begin = System.nanoTime();
        http.post(path, Body.login(email, WRONG)).answers(401);
        return System.nanoTime() - begin;
    }
}
