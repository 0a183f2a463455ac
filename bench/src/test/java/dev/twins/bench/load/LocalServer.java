package dev.twins.bench.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server that handles one request at a time, and may take its time for it. */
public final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger count = new AtomicInteger();

    /** What it does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        /** Returns the status of the answer to the request with this number, counted from 1. */
        int answer(int number) throws InterruptedException;
    }

    public LocalServer(Behaviour behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try {
                exchange.sendResponseHeaders(behaviour.answer(count.incrementAndGet()), -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
