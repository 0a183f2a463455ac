package dev.twins.users;

import java.util.List;
import java.util.Optional;

/**
 * A part of the listing.
 *
 * @param next the place behind which the next part begins; absent if this is the last one
 */
public record Page(List<User> users, Optional<String> next) {
    static Page of(List<User> oneMoreThanWanted, int limit) {
        if (oneMoreThanWanted.size() <= limit) {
            return new Page(oneMoreThanWanted, Optional.empty());
        }
        List<User> users = oneMoreThanWanted.subList(0, limit);
        return new Page(users, Optional.of(Cursor.behind(users.get(limit - 1)).text()));
    }
}
