package dev.twins.users;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * A place in the listing: just behind one user, which need not exist any more. Clients see opaque text.
 *
 * @param createdAt to the microsecond, as the database keeps it
 */
record Cursor(Instant createdAt, String id) {
    static Cursor behind(User user) {
        return new Cursor(user.createdAt(), user.id());
    }

    /** @throws IllegalArgumentException if the text is not one that {@link #text} gave */
    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", 2);
            Instant createdAt = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            Cursor cursor =
                    new Cursor(createdAt, UserId.parse(parts[1]).orElseThrow().toString());
            if (cursor.text().equals(text)) {
                return cursor;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("must come from a Link header of this API", e);
        }
        throw new IllegalArgumentException("must come from a Link header of this API");
    }

    String text() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
