package dev.twins.users;

import java.util.Optional;

/**
 * The requested part of the listing.
 *
 * @param limit how many users at most
 * @param after the place behind which the part begins; absent for the beginning
 */
public record PageRequest(int limit, Optional<String> after) {
    public static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1000;

    /** @throws IllegalArgumentException if the text is not a number within bounds */
    public static int limit(String text) {
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("must be a number from 1 to " + MOST);
        }
        return limit;
    }

    /** @throws IllegalArgumentException if the text did not come from this API */
    public static String after(String text) {
        return Cursor.parse(text).text();
    }
}
