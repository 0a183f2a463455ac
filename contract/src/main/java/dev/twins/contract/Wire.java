package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP/1.1 over a plain socket, for bytes that a regular client neither sends nor shows. One request per connection.
 */
final class Wire {
    private static final String END = "\r\n";

    private Wire() {}

    /** @param request how failure messages name the request */
    static Answer send(URI server, String request, byte[] bytes) {
        return find(server, request, bytes)
                .orElseThrow(() -> new AssertionError(request + " got no answer: the connection was closed"));
    }

    /** Empty if the server closes the connection without an answer. */
    static Optional<Answer> find(URI server, String request, byte[] bytes) {
        try (Socket socket = connect(server)) {
            socket.setSoTimeout((int) Http.PATIENCE.toMillis());
            write(socket, bytes);
            String text = read(socket.getInputStream());
            return text.isEmpty() ? Optional.empty() : Optional.of(parse(request, text));
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer: " + e, e);
        }
    }

    /** Sends a text unchanged and returns everything that the server sends until it closes the connection. */
    static String send(URI server, String text) {
        try (Socket socket = connect(server)) {
            socket.setSoTimeout((int) Http.PATIENCE.toMillis());
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError("The connection broke: " + e, e);
        }
    }

    /** Ignores that a server closes its end before it has read everything: its answer can still be read. */
    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException e) {
            if (socket.getInputStream().available() == 0) {
                throw e;
            }
        }
    }

    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int length = input.read(part); length >= 0; length = input.read(part)) {
                bytes.write(part, 0, length);
            }
        } catch (SocketException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toString(ISO_8859_1);
    }

    private static Socket connect(URI server) throws IOException {
        boolean secure = "https".equals(server.getScheme());
        SocketFactory sockets = secure ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        int port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
        return sockets.createSocket(server.getHost(), port);
    }

    private static Answer parse(String request, String text) throws IOException {
        int end = text.indexOf(END + END);
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            throw new IOException("the " + text.length() + " bytes are no HTTP answer");
        }
        String[] lines = text.substring(0, end).split(END);
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        String rest = text.substring(end + 4);
        if (status < 200) {
            return parse(request, rest);
        }
        Map<String, List<String>> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(":\\s*", 2))
                .collect(groupingBy(line -> line[0], mapping(line -> line[1].strip(), toList())));
        Answer answer = new Answer(request, status, headers, rest.getBytes(ISO_8859_1));
        boolean chunked =
                answer.find("Transfer-Encoding").filter("chunked"::equals).isPresent();
        return chunked ? new Answer(request, status, headers, joined(rest).getBytes(ISO_8859_1)) : answer;
    }

    /** Joins the chunks of a body (RFC 9112, section 7.1); trailers are ignored. */
    private static String joined(String chunks) {
        StringBuilder whole = new StringBuilder();
        int begin = 0;
        while (begin < chunks.length()) {
            int lineEnd = chunks.indexOf(END, begin);
            int size = Integer.parseInt(
                    chunks.substring(begin, lineEnd).split(";")[0].strip(), 16);
            if (size == 0) {
                break;
            }
            whole.append(chunks, lineEnd + 2, lineEnd + 2 + size);
            begin = lineEnd + 2 + size + 2;
        }
        return whole.toString();
    }
}
