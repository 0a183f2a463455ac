package dev.twins.api;

import dev.twins.auth.Accounts;
import dev.twins.auth.Credentials;
import dev.twins.auth.Password;
import dev.twins.auth.Registration;
import dev.twins.users.Email;
import dev.twins.users.Name;
import dev.twins.users.NewUser;
import java.util.function.Function;

/** {@code /auth} in terms of requests and answers. Every method throws the refusals of {@link Accounts}. */
public final class AuthApi {
    private final Accounts accounts;

    public AuthApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Creates a user who can log in. */
    public Answer register(Body body) {
        Fields fields = Fields.of(body);
        Email email = fields.required("email", Email::new);
        Name name = fields.required("name", Name::new);
        Password password = fields.required("password", Password::new);
        if (email != null && password != null && password.is(email)) {
            fields.refuse("password", "must not be the e-mail address");
        }
        fields.verify();
        return UsersApi.created(accounts.register(new Registration(new NewUser(email, name), password)));
    }

    /** Logs a user in. */
    public Answer login(Body body) {
        Fields fields = Fields.of(body);
        String email = fields.required("email", Function.identity());
        String password = fields.required("password", Function.identity());
        fields.verify();
        return Answer.json(200, Json.of(Json.session(accounts.login(new Credentials(email, password)))));
    }
}
