package dev.twins.auth;

import dev.twins.database.Database;
import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.users.Account;
import dev.twins.users.Email;
import dev.twins.users.User;
import dev.twins.users.Users;
import dev.twins.waiting.Gate;
import dev.twins.waiting.WaitingRoom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Registration and log-in. */
public final class Accounts {
    private final Database database;
    private final Users users;
    private final Tokens tokens;
    private final PasswordHasher passwords = new PasswordHasher();
    private final WaitingRoom room;
    private final Gate gate;

    public Accounts(Database database, Users users, Tokens tokens, WaitingRoom room) {
        this.database = database;
        this.users = users;
        this.tokens = tokens;
        this.room = room;
        this.gate = new Gate(PasswordHasher.atOnce(), room);
    }

    /** What a look at a password showed: the account, if it was the right one. */
    private record Verdict(Optional<Account> account) {}

    /**
     * Creates a user who can log in. No connection is held while the password is hashed.
     *
     * @throws Refusal if another user has this address, too many want to, or the database is away
     */
    public User register(Registration registration) {
        String hash = gate.pass(() -> passwords.hash(registration.password()));
        return users.create(registration.user(), Optional.of(hash));
    }

    /**
     * Checks a password. The gate comes before the connection, so no more connections are held for it than passwords are
     * hashed at once.
     *
     * @throws Refusal in the same words for every log-in that fails: who tries does not learn which accounts exist; if too
     *     many failed for this account, which need not exist; if too many want to, or the database is away
     */
    public Session login(Credentials credentials) {
        Optional<Verdict> verdict = authenticate(credentials);
        while (verdict.isEmpty()) {
            room.pause();
            verdict = authenticate(credentials);
        }
        User user =
                verdict.get().account().orElseThrow(Refusal::credentialsInvalid).user();
        RequestTrace.current().askedBy(user.id());
        return tokens.issue(user);
    }

    /** Empty if other attempts have to be decided first; nothing is held while they are. */
    private Optional<Verdict> authenticate(Credentials credentials) {
        return gate.pass(() -> database.run(connection -> authenticate(connection, credentials)));
    }

    private Optional<Verdict> authenticate(Connection connection, Credentials credentials) throws SQLException {
        Optional<Email> email = Email.find(credentials.email());
        LoginThrottle throttle = new LoginThrottle(credentials.email(), email);
        if (!throttle.enter(connection)) {
            return Optional.empty();
        }
        try {
            Optional<Account> account = matching(connection, email, credentials.password());
            throttle.leave(connection, account.isPresent());
            return Optional.of(new Verdict(account));
        } catch (SQLException | RuntimeException e) {
            throttle.cancel(connection);
            throw e;
        }
    }

    private Optional<Account> matching(Connection connection, Optional<Email> email, String password)
            throws SQLException {
        Optional<Account> account = email.isPresent() ? Users.findAccount(connection, email.get()) : Optional.empty();
        boolean matches = passwords.matches(password, account.flatMap(Account::passwordHash));
        return account.filter(found -> matches);
    }
}
