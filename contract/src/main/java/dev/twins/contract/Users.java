package dev.twins.contract;

/** Makes users through the API itself. */
final class Users {
    private final Http http;
    private Account reader;

    Users(Http http) {
        this.http = http;
    }

    /** One account for all who only need a token, as a registration costs a password hash; it must not be deleted. */
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

    /** Somebody whose token has outlived the user. */
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

    /** Whether the user is still there. */
    boolean has(User user) {
        return http.get(user.path()).as(reader()).send().status() == 200;
    }
}
