package dev.twins.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Docker engine, asked quickly and quietly: Testcontainers' own search takes seconds and pages, and an image that it
 * cannot get costs it minutes.
 */
record DockerEngine(SocketAddress address) {
    private static final long PING_LIMIT_MS = 500;
    private static final long PULL_LIMIT_MS = 120_000;

    /** The first engine that answers at the usual places. */
    static Optional<DockerEngine> find() {
        return addresses().map(DockerEngine::new).filter(DockerEngine::answers).findFirst();
    }

    /** Whether the image is there, if need be after pulling it. */
    boolean provides(String name, String tag) {
        return ask("GET /images/" + name + ":" + tag + "/json", PING_LIMIT_MS).startsWith("200")
                || isPulled(ask("POST /images/create?fromImage=" + name + "&tag=" + tag, PULL_LIMIT_MS));
    }

    private boolean answers() {
        return ask("GET /_ping", PING_LIMIT_MS).startsWith("200");
    }

    /** The engine tells of a failure after it has begun to answer 200. */
    private static boolean isPulled(String answer) {
        return answer.startsWith("200") && !answer.contains("\"errorDetail\"");
    }

    private static Stream<SocketAddress> addresses() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null) {
            return Stream.of(host).filter(url -> url.matches("(unix|tcp):.*")).map(DockerEngine::address);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run");
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        Path.of(runtime, "docker.sock"))
                .filter(Files::exists)
                .map(UnixDomainSocketAddress::of);
    }

    private static SocketAddress address(String url) {
        URI host = URI.create(url);
        return host.getScheme().equals("unix")
                ? UnixDomainSocketAddress.of(host.getPath())
                : new InetSocketAddress(host.getHost(), host.getPort());
    }

    /** Status and body of the answer; empty if there is none in time. */
    private String ask(String request, long limitMs) {
        return Limited.call(() -> exchange(request), limitMs, TimeUnit.MILLISECONDS)
                .orElse("");
    }

    private String exchange(String request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap((request + " HTTP/1.0\r\nHost: docker\r\n\r\n").getBytes(UTF_8)));
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
            return answer.replaceFirst("^HTTP/1\\.\\d ", "");
        }
    }
}
