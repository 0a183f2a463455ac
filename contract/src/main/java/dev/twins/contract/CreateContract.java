package dev.twins.contract;

import org.junit.jupiter.api.Test;

/** {@code POST /api/users}, which needs no token. */
abstract class CreateContract extends NewUserContract {
    CreateContract(ContractSuite suite) {
        super(suite, "/api/users");
    }

    @Override
    Body good() {
        return Body.user();
    }

    @Test
    void aUserCreatedWithoutAPasswordCannotLogIn() {
        User user = users.create();
        for (String password : new String[] {"", "null", "correct horse battery"}) {
            http.post("/auth/login", Body.login(user.email(), password)).isRefused(401, "Invalid credentials");
        }
    }

    @Test
    void aPasswordIsIgnored() {
        Body body = Body.registration();
        http.post(path, body).answers(201);
        http.post("/auth/login", Body.login(body.text("email"), body.text("password")))
                .isRefused(401, "Invalid credentials");
    }
}
