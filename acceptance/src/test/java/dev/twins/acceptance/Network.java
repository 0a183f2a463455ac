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
        /** 1 byte per second. */
        TRICKLE,
        /** What is sent never arrives, not even later, and the connection stays open. */
        LOSS,
        /** A user is stored, and the connection is reset before the answer to that. */
        LOST_ANSWER,
        /** Each connection ends at once, as behind a balancer without a server. */
        NO_SERVER,
        /** Something else listens there, and answers as an HTTP server does. */
        STRANGER,
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
        if (fault == Fault.FULL || fault == Fault.NO_SERVER || fault == Fault.STRANGER) {
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
            byte[] bytes = new byte[16 * 1024];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (!pass(bytes, length, to, answers)) {
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

    private boolean pass(byte[] bytes, int length, Socket to, boolean answers) throws IOException {
        OutputStream out = to.getOutputStream();
        while (fault == Fault.SILENCE) {
            pause(10); // data sent meanwhile arrives when the silence ends, as in a real network
        }
        switch (fault) {
            case LATENCY ->
                delay(Fault.LATENCY, answers ? ThreadLocalRandom.current().nextInt(500, 1_500) : 0);
            case RESET, NO_SERVER, STRANGER -> {
                return false;
            }
            case LOSS -> {
                return true;
            }
            case LOST_ANSWER -> {
                if (answers && text(bytes, length).contains("INSERT 0 1")) {
                    return false;
                }
            }
            case TRICKLE -> {
                for (int sent = 0; sent < length; sent++) {
                    delay(Fault.TRICKLE, 1_000);
                    out.write(bytes, sent, 1);
                }
                return true;
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

    private void refuse(Socket client) throws IOException {
        try (client) {
            client.getInputStream().read(new byte[1_000]);
            switch (fault) {
                case FULL -> client.getOutputStream().write(refusalOfSupavisor());
                case STRANGER -> client.getOutputStream().write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
                default -> {}
            }
        }
    }

    private static byte[] refusalOfSupavisor() {
        String fields = "SFATAL\0VFATAL\0CXX000\0M(EMAXCONNSESSION) max clients reached in session mode\0\0";
        return bytes("E\0\0\0" + (char) (Integer.BYTES + fields.length()) + fields);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Ends when the fault ends, so that nothing is delayed after it. */
    private void delay(Fault suffered, int ms) {
        for (int waited = 0; waited < ms && fault == suffered; waited += 10) {
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
