package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A request's body, within the size limit. */
public final class Body {
    /** The largest body that is read, in bytes. */
    public static final int LIMIT = 64 * 1024;

    /** No Content-Encoding, or {@code identity}, which is none. */
    private static final Pattern UNCODED = Pattern.compile("(?i)[\\s,]*(identity[\\s,]*)?");

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Refusal if there are more bytes than this API takes */
    public static Body of(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw Refusal.bodyTooLarge(LIMIT);
        }
        return new Body(bytes);
    }

    /**
     * Reads a body, and no more of it than the limit.
     *
     * @throws Refusal if there are more bytes than this API takes, or if it breaks off or is framed badly
     */
    public static Body read(InputStream stream) {
        try {
            return of(stream.readNBytes(LIMIT + 1));
        } catch (IOException e) {
            throw Refusal.malformed("The body could not be read");
        }
    }

    /**
     * Lets a request pass that may have a body this API takes, before any of it is read.
     *
     * @throws Refusal if it is not declared as JSON, or as compressed or too large
     */
    static void expectIn(Request request) {
        String type = request.header("content-type").orElse("").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw Refusal.mediaTypeUnsupported();
        }
        if (!UNCODED.matcher(request.header("content-encoding").orElse("")).matches()) {
            throw Refusal.codingUnsupported();
        }
        boolean tooLarge = request.header("content-length")
                .filter(length -> length.matches("\\d{1,18}") && Long.parseLong(length) > LIMIT)
                .isPresent();
        if (tooLarge) {
            throw Refusal.bodyTooLarge(LIMIT);
        }
    }

    /** The text; JSON is exchanged in UTF-8 only, without a byte order mark (RFC 8259, section 8.1). */
    String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw Refusal.malformed("The body must not begin with a byte order mark");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("The body is not valid UTF-8");
        }
    }
}
