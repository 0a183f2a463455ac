package dev.twins.users;

import java.time.Instant;

/**
 * A user as everybody may see it.
 *
 * @param id opaque to clients
 * @param email as the user wrote it
 * @param createdAt to the microsecond
 */
public record User(String id, String email, String name, Instant createdAt) {}
