package dev.twins.users;

import java.util.Optional;

/**
 * A user together with what is needed to log in.
 *
 * @param passwordHash in PHC string format; absent for a user without a password, who cannot log in
 */
public record Account(User user, Optional<String> passwordHash) {
    @Override
    public String toString() {
        return "account of user " + user.id();
    }
}
