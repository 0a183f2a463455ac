package dev.twins.users;

import java.util.Optional;

/**
 * A user as stored, with the password hash that a log-in needs.
 *
 * @param passwordHash in PHC string format; absent for a user without a password, who cannot log in
 */
public record StoredUser(User user, Optional<String> passwordHash) {
    @Override
    public String toString() {
        return "stored user " + user.id();
    }
}
