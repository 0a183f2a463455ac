package dev.twins.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Percent-encoding (RFC 3986, section 2.1). What is not UTF-8 becomes U+FFFD, as it does where an HTTP API decodes the
 * path.
 */
public final class Percent {
    /** The JDK's decoder would also take signs, and digits of other scripts. */
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Percent() {}

    /** The text without percent-encoding; empty if an escape is malformed. */
    public static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        if (MALFORMED.matcher(text).find()) {
            return Optional.empty();
        }
        // The JDK decodes forms, where a plus sign is a blank.
        return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
