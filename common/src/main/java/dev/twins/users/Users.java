package dev.twins.users;

import dev.twins.database.Database;
import dev.twins.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * All users. A method without a connection parameter takes a connection for one statement.
 *
 * <p>Each statement also checks that the caller still exists, so a deleted caller is refused without a second round
 * trip, like one without a valid token. Every method refuses with {@code UNAVAILABLE} while the database is away.
 */
public final class Users {
    private final Database database;

    public Users(Database database) {
        this.database = database;
    }

    /**
     * Creates a user.
     *
     * @param passwordHash absent for a user who cannot log in
     * @throws Refusal if another user has this address, in any case
     */
    public User create(NewUser user, Optional<String> passwordHash) {
        return database.run(connection -> UserRepository.insert(connection, user, passwordHash))
                .orElseThrow(Refusal::emailTaken);
    }

    /** The user with this e-mail address, in any case. */
    public static Optional<StoredUser> findStored(Connection connection, Email email) throws SQLException {
        return UserRepository.stored(connection, email);
    }

    /** A part of all users, newest first. */
    public Page list(String callerId, PageRequest page) {
        return database.run(connection -> UserRepository.page(connection, callerId, page));
    }

    /** @throws Refusal if there is no such user */
    public User get(String callerId, String id) {
        return database.run(connection -> UserRepository.find(connection, callerId, id))
                .orElseThrow(Refusal::userNotFound);
    }

    /**
     * Deletes a user.
     *
     * @return the deleted user
     * @throws Refusal if there is no such user
     */
    public User delete(String callerId, String id) {
        return database.run(connection -> UserRepository.delete(connection, callerId, id))
                .orElseThrow(Refusal::userNotFound);
    }
}
