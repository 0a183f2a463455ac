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

/** A TCP proxy in front of a server that can show the faults of a real network. */
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

    /** A fault of the network. */
    enum Fault {
        NONE,
        /** Each part of an answer arrives 0.5 to 1.5 s late, at random. */
        LATENCY,
        /** Nothing arrives, and the connection stays open. */
        SILENCE,
        /** The connection is reset as soon as one end sends data. */
        RESET,
        /** The connection is reset in the middle of an answer. */
        CUT,
        /** 1 kB/s. */
        SLOW,
        /** A full pooler refuses each new connection. */
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
            pause(10); // data sent meanwhile arrives when the silence ends, as in a real network
        }
        switch (fault) {
            case LATENCY -> delay(answers ? ThreadLocalRandom.current().nextInt(500, 1_500) : 0);
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

    /** Refuses as Supavisor does. */
    private static void refuse(Socket client) throws IOException {
        try (client) {
            client.getInputStream().read(new byte[1_000]);
            String fields = "SFATAL\0VFATAL\0CXX000\0M(EMAXCONNSESSION) max clients reached in session mode\0\0";
            byte[] message = ("E\0\0\0" + (char) (Integer.BYTES + fields.length()) + fields)
                    .getBytes(StandardCharsets.ISO_8859_1);
            client.getOutputStream().write(message);
        }
    }

    /** Ends when the fault ends, so that nothing is delayed after it. */
    private void delay(int ms) {
        for (int waited = 0; waited < ms && fault == Fault.LATENCY; waited += 10) {
            pause(10);
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

    /** A thread's work until its connection ends, which is no failure here. */
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
