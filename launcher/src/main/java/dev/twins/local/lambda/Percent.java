package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-decoding; unlike the JDK's for forms it can leave plus signs alone. */
final class Percent {
    private Percent() {}

    /**
     * Decodes {@code %xx}, taking the bytes as UTF-8.
     *
     * @throws IllegalArgumentException if an escape is malformed
     */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.write(digit(bytes, i + 1) << 4 | digit(bytes, i + 2));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(UTF_8);
    }

    /** Decodes a part of a query, where a plus sign is a space; leaves it as it is if an escape is malformed. */
    static String decodeQuery(String text) {
        try {
            return decode(text.replace('+', ' '));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static int digit(byte[] bytes, int index) {
        int digit = index < bytes.length ? Character.digit(bytes[index], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("malformed percent-encoding");
        }
        return digit;
    }
}
