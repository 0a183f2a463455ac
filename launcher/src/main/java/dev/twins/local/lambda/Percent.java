package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;

/** Percent-decoding as an HTTP API does it. */
final class Percent {
    /** Checked here, because the JDK's decoder also accepts signs and digits of other scripts. */
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Percent() {}

    /**
     * Decodes {@code %xx}, taking the bytes as UTF-8.
     *
     * @throws IllegalArgumentException if an escape is malformed
     */
    static String decode(String text) {
        if (MALFORMED.matcher(text).find()) {
            throw new IllegalArgumentException("malformed percent-encoding");
        }
        // The JDK's decoder is for forms, where a plus sign means a blank.
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    /** Decodes a part of a query, where a plus sign means a blank; returns it unchanged if an escape is malformed. */
    static String decodeQuery(String text) {
        return MALFORMED.matcher(text).find() ? text : URLDecoder.decode(text, UTF_8);
    }
}
