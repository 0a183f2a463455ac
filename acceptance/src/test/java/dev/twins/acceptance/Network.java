package dev.twins.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The way to a server, on which everything can go wrong that goes wrong in networks. */
final class Network implements AutoCloseable {
    private static final int SLOW_BYTES = 50;
    private static final int SLOW_PAUSE_MS = 50;

    private final ServerSocket entrance;
    private final int destination;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    private Network(ServerSocket entrance, int destination) {
        this.entrance = entrance;
        this.destination = destination;
    }

    /** What is wrong with it. */
    enum Fault {
        NONE,
        /** Each piece of data comes a second late, by chance up to half a second more or less. */
        LATENCY,
        /** Nothing arrives, and nobody is told. */
        SILENCE,
        /** Whoever sends anything is cut off at once, without a farewell. */
        RESET,
        /** Answers end in the middle. */
        CUT,
        /** 1 kB/s. */
        SLOW,
        /** A pooler stands there that is full, and says so to whoever comes. */
        FULL
    }

    static Network to(int port) {
        try {
            Network network = new Network(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
            start("network", network::accept);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    void suffer(Fault next) {
        fault = next;
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        open.forEach(Network::closeQuietly);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            open.add(client);
            start("network-client", () -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        if (fault == Fault.FULL) {
            refuse(client);
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), destination);
        open.add(server);
        start("network-answers", () -> carry(server, client, true));
        carry(client, server, false);
    }

    private void carry(Socket from, Socket to, boolean answers) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[16 * 1024];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (!pass(bytes, length, out, answers)) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    return;
                }
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean pass(byte[] bytes, int length, OutputStream out, boolean answers) throws IOException {
        while (fault == Fault.SILENCE) {
            pause(10); // what was sent meanwhile arrives when the silence ends, as in a network
        }
        switch (fault) {
            case LATENCY -> pause(answers ? ThreadLocalRandom.current().nextInt(500, 1_500) : 0);
            case RESET -> {
                return false;
            }
            case CUT -> {
                out.write(bytes, 0, answers ? length / 2 : length);
                return !answers;
            }
            case SLOW -> {
                for (int sent = 0; sent < length; sent += SLOW_BYTES) {
                    pause(SLOW_PAUSE_MS);
                    out.write(bytes, sent, Math.min(SLOW_BYTES, length - sent));
                }
                return true;
            }
            default -> {}
        }
        out.write(bytes, 0, length);
        return true;
    }

    /** As Supavisor does. */
    private static void refuse(Socket client) throws IOException {
        try (client) {
            client.getInputStream().read(new byte[1_000]);
            String fields = "SFATAL\0VFATAL\0CXX000\0M(EMAXCONNSESSION) max clients reached in session mode\0\0";
            byte[] message = ("E\0\0\0" + (char) (Integer.BYTES + fields.length()) + fields)
                    .getBytes(StandardCharsets.ISO_8859_1);
            client.getOutputStream().write(message);
        }
    }

    private static void pause(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a thread does until a connection ends, which is no failure here. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    private static void start(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        return;
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
