package dev.twins.users;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in the listing: just behind one user, who need not exist any more. Clients see opaque text, the base64url of
 * 24 bytes: the microseconds since 1970 and the id.
 *
 * @param createdAt to the microsecond, as the database keeps it
 */
record Cursor(Instant createdAt, UUID id) {
    /** The first two characters hold the highest bits of the time, and end it in 2255: ChronoUnit overflows in 2262. */
    private static final Pattern TEXT = Pattern.compile("A[AB][A-Za-z0-9_-]{30}");

    static Cursor behind(User user) {
        return new Cursor(user.createdAt(), UUID.fromString(user.id()));
    }

    /** @throws IllegalArgumentException if {@link #text} could not have given this text */
    static Cursor parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("must come from a Link header of this API");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new Cursor(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }
}
