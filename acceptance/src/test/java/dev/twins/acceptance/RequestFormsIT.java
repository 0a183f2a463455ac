package dev.twins.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests in forms that old, small and eager clients send, as bytes on a socket. */
class RequestFormsIT {
    private static final String CREATE = "POST /api/users HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n";
    private static final String CLOSE = "Connection: close\r\n";

    static Stream<String> sides() {
        return Stream.of(Sides.started().container(), Sides.started().serverless());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void compressedBodyIs415AndTheAnswerSaysThatNoneIsTaken(String side) throws IOException {
        byte[] body = compressed(user());
        try (Client client = new Client(side)) {
            client.send(CREATE + CLOSE + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
            client.send(new String(body, ISO_8859_1));
            assertThat(client.rest())
                    .startsWith("HTTP/1.1 415 ")
                    .containsIgnoringCase("\r\naccept-encoding: identity\r\n");
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void compressedBodyThatDoesNotSayWhatItIsIsNoUtf8(String side) throws IOException {
        byte[] body = compressed(user());
        try (Client client = new Client(side)) {
            client.send(CREATE + CLOSE + "Content-Length: " + body.length + "\r\n\r\n" + new String(body, ISO_8859_1));
            assertThat(client.rest()).startsWith("HTTP/1.1 400 ").contains("The body is not valid UTF-8");
        }
    }

    /** As ApacheBench sends with {@code -k}. */
    @ParameterizedTest
    @MethodSource("sides")
    void connectionOfHttp10IsKeptIfTheClientAsksForItAndNothingIsChunked(String side) throws IOException {
        try (Client client = new Client(side)) {
            for (int i = 0; i < 2; i++) {
                client.send("GET /openapi HTTP/1.0\r\nHost: h\r\nConnection: Keep-Alive\r\nAccept: */*\r\n\r\n");
                String head = client.head();
                assertThat(head)
                        .matches("(?s)HTTP/1\\.[01] 200 .*")
                        .doesNotContainIgnoringCase("transfer-encoding")
                        .containsIgnoringCase("\r\nconnection: keep-alive\r\n");
                assertThat(client.body(head)).startsWith("{").endsWith("}\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void connectionOfHttp10ClosesOtherwise(String side) throws IOException {
        try (Client client = new Client(side)) {
            client.send("GET /openapi HTTP/1.0\r\n\r\n");
            assertThat(client.rest()).matches("(?s)HTTP/1\\.[01] 200 .*}\n").doesNotContainIgnoringCase("chunked");
        }
    }

    /** The body follows only after the server has asked for it, as curl sends a large one. */
    @ParameterizedTest
    @MethodSource("sides")
    void clientThatExpects100ContinueGetsItAndThenItsAnswer(String side) throws IOException {
        String body = user();
        try (Client client = new Client(side)) {
            client.send(CREATE + CLOSE + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 100 ");
            client.send(body);
            assertThat(client.rest()).startsWith("HTTP/1.1 201 ");
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void chunksWithATrailerAreOneBody(String side) throws IOException {
        String body = user();
        try (Client client = new Client(side)) {
            client.send(CREATE + CLOSE + "Transfer-Encoding: chunked\r\nTrailer: X-Checksum\r\n\r\n");
            client.send("1\r\n{\r\n" + Integer.toHexString(body.length() - 1) + "\r\n" + body.substring(1) + "\r\n");
            client.send("0\r\nX-Checksum: 1\r\n\r\n");
            assertThat(client.rest()).startsWith("HTTP/1.1 201 ");
        }
    }

    /** As a client sends that takes the server for a proxy. */
    @ParameterizedTest
    @MethodSource("sides")
    void absoluteFormIsServedLikeThePath(String side) throws IOException {
        String body = user();
        try (Client client = new Client(side)) {
            client.send(CREATE.replace("/api", "http://h/api") + CLOSE + "Content-Length: " + body.length() + "\r\n\r\n"
                    + body);
            assertThat(client.rest()).startsWith("HTTP/1.1 201 ");
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void secondRequestThatDoesNotWaitIsAnsweredInItsTurn(String side) throws IOException {
        String get = "GET /health/live HTTP/1.1\r\nHost: h\r\n";
        try (Client client = new Client(side)) {
            client.send(get + "\r\n" + get.replace("/health/live", "/nope") + CLOSE + "\r\n");
            assertThat(client.rest()).matches("(?s)HTTP/1.1 200 .*HTTP/1.1 404 .*");
        }
    }

    /** With HTTP/2 off, Payara Micro waits for more instead of refusing the preface. */
    @Test
    void prefaceOfHttp2IsRefusedByTheFunctionAndGetsNoAnswerAtOnceFromTheContainer() throws IOException {
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
        try (Client function = new Client(Sides.started().serverless());
                Client container = new Client(Sides.started().container())) {
            function.send(preface);
            assertThat(function.rest()).startsWith("HTTP/1.1 426 ");
            container.send(preface);
            container.socket.setSoTimeout(300);
            assertThatThrownBy(container::rest).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String user() {
        return "{\"email\":\"%s@forms.example\",\"name\":\"Ada\"}".formatted(UUID.randomUUID());
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final InputStream input;

        Client(String side) throws IOException {
            socket = new Socket("localhost", URI.create(side).getPort());
            socket.setSoTimeout(20_000);
            input = socket.getInputStream();
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        }

        /** Up to the empty line after an answer's headers. */
        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = input.read();
                assertThat(next).as("after %s", head).isNotNegative();
                head.append((char) next);
            }
            return head.toString();
        }

        String body(String head) throws IOException {
            String length = head.replaceFirst("(?is).*\r\ncontent-length: (\\d+)\r\n.*", "$1");
            return new String(input.readNBytes(Integer.parseInt(length)), ISO_8859_1);
        }

        String rest() throws IOException {
            return new String(input.readAllBytes(), ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
