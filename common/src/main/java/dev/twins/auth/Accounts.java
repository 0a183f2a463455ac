package dev.twins.auth;

import dev.twins.database.Database;
import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.users.Account;
import dev.twins.users.Email;
import dev.twins.users.User;
import dev.twins.users.Users;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Registration and log-in. */
public final class Accounts {
    private final Database database;
    private final Users users;
    private final Tokens tokens;
    private final PasswordHasher passwords = new PasswordHasher();
    private final HashGate gate = new HashGate();

    public Accounts(Database database, Users users, Tokens tokens) {
        this.database = database;
        this.users = users;
        this.tokens = tokens;
    }

    /**
     * Creates a user who can log in. No connection is held while the password is hashed.
     *
     * @throws Refusal.EmailTaken if another user has this address
     * @throws Refusal.Unavailable if too many want to, or the database is away
     */
    public User register(Registration registration) {
        String hash = gate.pass(() -> passwords.hash(registration.password()));
        return users.create(registration.user(), Optional.of(hash));
    }

    /**
     * Checks a password. The gate comes before the connection, so no more connections are held for it than passwords are
     * hashed at once.
     *
     * @throws Refusal.CredentialsInvalid for whatever reason: who tries does not learn which accounts exist
     * @throws Refusal.Throttled if too many log-ins failed for this account, which need not exist
     * @throws Refusal.Unavailable if too many want to, or the database is away
     */
    public Session login(Credentials credentials) {
        Optional<Account> account = gate.pass(() -> database.run(connection -> authenticate(connection, credentials)));
        User user = account.orElseThrow(Refusal.CredentialsInvalid::new).user();
        RequestTrace.current().askedBy(user.id());
        return tokens.issue(user);
    }

    private Optional<Account> authenticate(Connection connection, Credentials credentials) throws SQLException {
        LoginThrottle throttle = new LoginThrottle(credentials.email());
        throttle.enter(connection);
        Optional<Email> email = Email.find(credentials.email());
        Optional<Account> account = email.isPresent() ? Users.findAccount(connection, email.get()) : Optional.empty();
        boolean success = passwords.matches(credentials.password(), account.flatMap(Account::passwordHash));
        throttle.leave(connection, success);
        return account.filter(found -> success);
    }
}
