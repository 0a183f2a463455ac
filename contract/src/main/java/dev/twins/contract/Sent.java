package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as sent on the wire. Each character stands for one byte, so that a request can hold bytes that are not
 * text.
 *
 * @param line method and target
 * @param headers whole lines
 */
record Sent(String line, List<String> headers, String body) {
    private static final String END = "\r\n";

    static Sent of(String line, String... headers) {
        return new Sent(line, List.of(headers), "");
    }

    /** A body in bytes, sent as JSON. */
    static Sent json(String line, String body) {
        return of(line, "Content-Type: application/json").body(body);
    }

    /** Converts a text to characters that each stand for one byte of its UTF-8. */
    static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    Sent header(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Sent(line, more, body);
    }

    Sent body(String bytes) {
        return new Sent(line, headers, bytes);
    }

    /** The complete request, with the headers that a server needs: host, body length and {@code Connection: close}. */
    byte[] bytes(URI server) {
        StringBuilder request = new StringBuilder(line + " HTTP/1.1" + END);
        request.append("Host: ").append(server.getAuthority()).append(END);
        request.append("Connection: close").append(END);
        headers.forEach(header -> request.append(header).append(END));
        boolean chunked = headers.contains("Transfer-Encoding: chunked");
        if (!body.isEmpty() && !chunked) {
            request.append("Content-Length: ").append(body.length()).append(END);
        }
        return request.append(END).append(body).toString().getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        String whole = String.join(" | ", line, String.join(" | ", headers), body);
        return Answer.withoutSecrets(whole.length() > 300 ? whole.substring(0, 300) + "..." : whole);
    }
}
