package dev.twins.contract;

/** Creates users through the API itself. */
final class Users {
    private final Http http;
    private Account reader;

    Users(Http http) {
        this.http = http;
    }

    /**
     * One shared account for tests that only need a token, because each registration costs a password hash. No test may
     * delete it.
     */
    synchronized Account reader() {
        if (reader == null) {
            reader = register();
        }
        return reader;
    }

    Account register() {
        Body body = Body.registration();
        User user = http.post("/auth/register", body).answers(201).user();
        return logIn(user, body.text("password"));
    }

    /** A deleted user whose token has not expired. */
    Account deleted() {
        Account account = register();
        http.delete(account.user().path()).as(account).answers(200);
        return account;
    }

    Account logIn(User user, String password) {
        Answer answer =
                http.post("/auth/login", Body.login(user.email(), password)).answers(200);
        return new Account(user, password, answer.json().get("token").getAsString());
    }

    /** A user without a password. */
    User create() {
        return http.post("/api/users", Body.user()).answers(201).user();
    }

    /** Whether the user still exists. */
    boolean has(User user) {
        return http.get(user.path()).as(reader()).send().status() == 200;
    }
}
