package dev.twins.auth;

import dev.twins.users.User;
import java.time.Duration;

/**
 * What a log-in gives.
 *
 * @param token to be sent as {@code Authorization: Bearer}
 * @param expiresIn how long the token is good for
 */
public record Session(String token, Duration expiresIn, User user) {
    @Override
    public String toString() {
        return "session of user " + user.id();
    }
}
