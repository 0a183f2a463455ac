package dev.twins.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server sends back to exactly these bytes; no client library tidies them up.
 *
 * @param headers lower-case names, repeated ones joined
 */
record RawAnswer(int status, Map<String, String> headers, String body) {
    private static final int LIMIT_MS = 20_000;

    static RawAnswer to(String baseUrl, String requestLine, List<String> headers, byte[] body) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(baseUrl).getPort())) {
            socket.setSoTimeout(LIMIT_MS);
            StringBuilder head =
                    new StringBuilder(requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body.length > 0) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    /** What a server refuses before the application sees it may be without a body. */
    boolean isRefusedByParser() {
        return status == 400
                && (body.isEmpty() || body.contains("not valid HTTP") || body.contains("malformed escape"));
    }

    private static RawAnswer parse(byte[] bytes) throws IOException {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer but: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] nameAndValue = line.split(":\\s*", 2);
            headers.merge(nameAndValue[0].toLowerCase(Locale.ROOT), nameAndValue[1], (a, b) -> a + ", " + b);
        }
        byte[] body = text.substring(end + 4).getBytes(ISO_8859_1);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new RawAnswer(
                Integer.parseInt(lines[0].split(" ")[1]), headers, new String(chunked ? joined(body) : body, UTF_8));
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayInputStream input = new ByteArrayInputStream(chunks);
        int size = size(input);
        while (size > 0) {
            whole.write(input.readNBytes(size));
            input.skipNBytes(2);
            size = size(input);
        }
        return whole.toByteArray();
    }

    private static int size(ByteArrayInputStream input) {
        StringBuilder line = new StringBuilder();
        for (int c = input.read(); c != '\n' && c >= 0; c = input.read()) {
            line.append((char) c);
        }
        return line.isEmpty() ? 0 : Integer.parseInt(line.toString().trim(), 16);
    }
}
