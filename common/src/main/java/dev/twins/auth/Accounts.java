package dev.twins.auth;

import dev.twins.refusal.Refusal;
import dev.twins.users.Account;
import dev.twins.users.Email;
import dev.twins.users.User;
import dev.twins.users.Users;
import java.util.Optional;

/** Registration and log-in. No connection is held while a password is hashed, which takes a hundred times as long. */
public final class Accounts {
    private final Users users;
    private final Tokens tokens;
    private final PasswordHasher passwords = new PasswordHasher();

    public Accounts(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /** @throws Refusal.EmailTaken if another user has this address */
    public User register(Registration registration) {
        String hash = passwords.hash(registration.password());
        return users.create(registration.user(), Optional.of(hash));
    }

    /** @throws Refusal.CredentialsInvalid for whatever reason: who tries does not learn which accounts exist */
    public Session login(Credentials credentials) {
        Optional<Account> account = address(credentials).flatMap(users::findAccount);
        if (!passwords.matches(credentials.password(), account.flatMap(Account::passwordHash))) {
            throw new Refusal.CredentialsInvalid();
        }
        return tokens.issue(account.orElseThrow().user());
    }

    private static Optional<Email> address(Credentials credentials) {
        try {
            return Optional.of(new Email(credentials.email()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
