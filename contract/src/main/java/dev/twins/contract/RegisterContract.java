package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** {@code POST /auth/register}. */
abstract class RegisterContract extends NewUserContract {
    private static final String TWO_UNITS = "\uD83D\uDD11";

    RegisterContract(ContractSuite suite) {
        super(suite, "/auth/register");
    }

    @Test
    void theNewUserCanLogInAndHasNoOtherRole() {
        Body body = good().with("role", "admin").with("groups", new String[] {"admin"});
        User user = http.post(path, body).answers(201).user();
        Token token = Token.parse(users.logIn(user, body.text("password")).token());
        assertThat(token.claims().get("groups").toString()).doesNotContain("admin");
    }

    @Test
    void aTakenEmailKeepsTheFirstPassword() {
        Account first = users.register();
        http.post(path, Body.registration().with("email", first.user().email())).answers(409);
        users.logIn(first.user(), first.password());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'  in the middle  ', 'in the middle', surrounding blanks",
        "'Correct-Horse', 'correct-horse', case",
        "'caf\u00E9-au-lait', 'cafe\u0301-au-lait', composition",
        "'first\u0000second', 'first\u0000third', what follows a NUL",
    })
    void aPasswordIsKeptExactly(String password, String similar, String difference) {
        Body body = good().with("password", password);
        User user = http.post(path, body).answers(201).user();
        users.logIn(user, password);
        http.post("/auth/login", Body.login(user.email(), similar)).isRefused(401, "Invalid credentials");
    }

    @Test
    void aPasswordIsKeptToItsEnd() {
        String longest = "long-".repeat(25) + "end";
        User user =
                http.post(path, good().with("password", longest)).answers(201).user();
        users.logIn(user, longest);
        String similar = longest.substring(0, 127) + "t";
        http.post("/auth/login", Body.login(user.email(), similar)).answers(401);
    }

    @Test
    void aPasswordHas8To128CodePoints() {
        http.post(path, good().with("password", "x3-%$kQ")).send().isInvalid("password");
        http.post(path, good().with("password", "x3-%$kQz")).answers(201);
        http.post(path, good().with("password", TWO_UNITS.repeat(7))).send().isInvalid("password");
        http.post(path, good().with("password", TWO_UNITS.repeat(8))).answers(201);
        http.post(path, good().with("password", TWO_UNITS.repeat(128))).answers(201);
        http.post(path, good().with("password", TWO_UNITS.repeat(129))).send().isInvalid("password");
        http.post(path, good().with("password", "x".repeat(129))).send().isInvalid("password");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @Words("password 12345678 123456789 iloveyou password123")
    void anUnsuitablePasswordIs400(String password) {
        http.post(path, good().with("password", password)).send().isInvalid("password");
    }

    @Test
    void thePasswordMayNotBeTheEmail() {
        Body body = good();
        http.post(path, body.with("password", body.text("email"))).send().isInvalid("password");
    }

    @Test
    void aPasswordOfBrokenTextIs400() {
        http.call("POST", path)
                .json(good().json().replace("correct horse", "\\ud800 correct"))
                .answers(400);
    }

    @Test
    void allWrongFieldsAreReportedTogether() {
        http.post(path, new Body(Map.of())).send().isInvalid("email", "name", "password");
        http.post(path, good().with("name", " ").with("password", "short"))
                .send()
                .isInvalid("name", "password");
    }
}
