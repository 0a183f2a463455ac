package dev.twins.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks, quickly and quietly, whether a Docker engine is there; Testcontainers' own search takes seconds and pages. */
final class DockerEngine {
    private static final String PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
    private static final long LIMIT_MS = 500;

    private DockerEngine() {}

    static boolean answers() {
        return addresses().anyMatch(DockerEngine::answersWithinLimit);
    }

    private static Stream<SocketAddress> addresses() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null) {
            return host.startsWith("unix:") || host.startsWith("tcp:")
                    ? Stream.of(address(URI.create(host)))
                    : Stream.of();
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

    private static SocketAddress address(URI host) {
        return host.getScheme().equals("unix")
                ? UnixDomainSocketAddress.of(host.getPath())
                : new InetSocketAddress(host.getHost(), host.getPort());
    }

    private static boolean answersWithinLimit(SocketAddress address) {
        try {
            return CompletableFuture.supplyAsync(() -> ping(address)).get(LIMIT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean ping(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap(PING.getBytes(US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), US_ASCII).matches("(?s)HTTP/1\\.\\d 200 .*");
        } catch (IOException e) {
            return false;
        }
    }
}
