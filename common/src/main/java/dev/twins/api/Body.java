package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a request, not larger than this API takes. */
public final class Body {
    /** The largest body that is read, in bytes. */
    public static final int LIMIT = 64 * 1024;

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
     * @throws Refusal if there are more bytes than this API takes
     */
    public static Body read(InputStream stream) throws IOException {
        return of(stream.readNBytes(LIMIT + 1));
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
