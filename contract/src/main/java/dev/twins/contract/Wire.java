package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** HTTP/1.1 by hand, for what a well-behaved client neither sends nor shows. One request per connection. */
final class Wire {
    private static final String END = "\r\n";

    private Wire() {}

    static Answer send(URI server, Call call, String line, List<Map.Entry<String, String>> headers) {
        try (Socket socket = connect(server)) {
            socket.setSoTimeout((int) Http.PATIENCE.toMillis());
            StringBuilder request = new StringBuilder(line + " HTTP/1.1" + END);
            request.append("Host: ").append(server.getAuthority()).append(END);
            headers.forEach(header -> request.append(header.getKey())
                    .append(": ")
                    .append(header.getValue())
                    .append(END));
            request.append("Connection: close").append(END).append(END);
            socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
            return parse(call.toString(), new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(call + " got no answer: " + e, e);
        }
    }

    /** All that comes back for a text that is sent as it is, until the server closes the connection. */
    static String send(URI server, String text) {
        try (Socket socket = connect(server)) {
            socket.setSoTimeout((int) Http.PATIENCE.toMillis());
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError("The connection broke: " + e, e);
        }
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
            throw new IOException("no HTTP answer but " + text.length() + " bytes");
        }
        String[] lines = text.substring(0, end).split(END);
        Map<String, List<String>> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(":\\s*", 2))
                .collect(groupingBy(line -> line[0], mapping(line -> line[1].strip(), toList())));
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        return new Answer(request, status, headers, text.substring(end + 4).getBytes(ISO_8859_1));
    }
}
