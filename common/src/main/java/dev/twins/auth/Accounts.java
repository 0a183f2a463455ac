package dev.twins.auth;

import dev.twins.database.Database;
import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.users.Email;
import dev.twins.users.StoredUser;
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
    private final Gate gate;

    public Accounts(Database database, Users users, Tokens tokens, WaitingRoom room) {
        this.database = database;
        this.users = users;
        this.tokens = tokens;
        this.gate = new Gate(PasswordHasher.atOnce(), room);
    }

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
     * @throws Refusal in the same words for every failed log-in, so that it does not reveal which accounts exist; if too
     *     many failed for this account, which need not exist; if too many want to, or the database is away
     */
    public Session login(Credentials credentials) {
        User user = gate.pass(() -> database.run(connection -> authenticate(connection, credentials)));
        RequestTrace.current().askedBy(user.id());
        return tokens.issue(user);
    }

    private User authenticate(Connection connection, Credentials credentials) throws SQLException {
        Optional<Email> email = Email.find(credentials.email());
        LoginThrottle throttle = new LoginThrottle(connection, credentials.email(), email);
        throttle.check();
        Optional<StoredUser> user = email.isPresent() ? Users.findStored(connection, email.get()) : Optional.empty();
        if (!passwords.matches(credentials.password(), user.flatMap(StoredUser::passwordHash))) {
            throttle.fail();
            throw Refusal.credentialsInvalid();
        }
        throttle.succeed();
        return user.orElseThrow().user();
    }
}
