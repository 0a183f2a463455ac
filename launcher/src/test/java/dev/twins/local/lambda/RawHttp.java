package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Sends requests that no HTTP client would send. */
final class RawHttp {
    private RawHttp() {}

    /** The whole answer to {@code request}, to which {@code Host} and {@code Connection: close} are added. */
    static String send(String baseUrl, String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(baseUrl).getPort())) {
            socket.setSoTimeout(20_000);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
