package dev.twins.users;

import java.util.Optional;
import java.util.UUID;

/** Ids are UUIDs in their canonical form. To a client they are opaque, so any other text is an id that nobody has. */
final class UserId {
    private UserId() {}

    static Optional<UUID> parse(String text) {
        try {
            // UUID.fromString takes abbreviated and upper-case forms as well.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
