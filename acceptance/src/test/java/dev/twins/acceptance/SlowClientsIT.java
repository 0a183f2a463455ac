package dev.twins.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slow clients do not delay others. */
class SlowClientsIT {
    private static final int TRICKLING = 300;
    private static final int IDLE = 1_000;
    private static final int LENGTH = 20;
    private static final String HEAD = """
            POST /auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: %d\r
            Connection: close\r
            \r
            """.formatted(LENGTH);

    private final List<Socket> clients = new ArrayList<>();

    enum Side {
        CONTAINER,
        SERVERLESS;

        String url() {
            Sides sides = Sides.started();
            return this == CONTAINER ? sides.container() : sides.serverless();
        }
    }

    @BeforeEach
    void warmUp() {
        for (Side side : Side.values()) {
            assertThat(new Api(side.url()).get("/health").join().statusCode()).isEqualTo(200);
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bodiesThatTrickleKeepNobodyWaitingAndAreAnsweredInTheEnd(Side side) throws IOException {
        connect(side, TRICKLING);
        send(HEAD);
        for (int i = 0; i < LENGTH - 1; i++) {
            send("x");
            if (i % 5 == 0) {
                answersWithinASecond(side);
            }
        }
        for (Socket client : clients) {
            client.getOutputStream().write('x');
            assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void idleConnectionsDoNoHarm(Side side) throws IOException {
        connect(side, IDLE);
        answersWithinASecond(side);
    }

    private void connect(Side side, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket client = new Socket("localhost", URI.create(side.url()).getPort());
            client.setTcpNoDelay(true);
            client.setSoTimeout(20_000);
            clients.add(client);
        }
    }

    private void send(String part) throws IOException {
        for (Socket client : clients) {
            client.getOutputStream().write(part.getBytes(ISO_8859_1));
        }
    }

    /** The faster of two: a busy machine may slow one of them, but held threads slow both. */
    private static void answersWithinASecond(Side side) {
        assertThat(List.of(timeToAnswer(side), timeToAnswer(side))).anyMatch(time -> time.toMillis() < 1_000);
    }

    private static Duration timeToAnswer(Side side) {
        long begin = System.nanoTime();
        assertThat(new Api(side.url()).get("/health").join().statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
