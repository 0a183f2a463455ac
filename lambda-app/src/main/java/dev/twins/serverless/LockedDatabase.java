package dev.twins.serverless;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The part of a PostgreSQL server that a client meets before it is authenticated. It asks for a password by
 * SCRAM-SHA-256 with the usual 4,096 iterations, and refuses every one (PostgreSQL manual, "Frontend/Backend
 * Protocol").
 */
final class LockedDatabase implements AutoCloseable {
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    private final ServerSocket server;

    LockedDatabase() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "locked-database");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "postgresql://nobody:nothing@localhost:" + server.getLocalPort() + "/nothing";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                refuse(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException e) {
                continue; // the client has disconnected, or this is closed
            }
        }
    }

    private static void refuse(DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - Integer.BYTES);
        send(out, 'R', SASL, "SCRAM-SHA-256\0\0");
        String first = read(in);
        String nonce = first.substring(first.indexOf("r=") + 2);
        send(out, 'R', SASL_CONTINUE, "r=" + nonce + "locked,s=bm9ib2R5J3Mgc2FsdA==,i=4096");
        read(in);
        send(out, 'E', "SFATAL\0C28P01\0Mlocked\0\0".getBytes(UTF_8));
    }

    private static String read(DataInputStream in) throws IOException {
        in.readByte();
        return new String(in.readNBytes(in.readInt() - Integer.BYTES), UTF_8);
    }

    private static void send(DataOutputStream out, char type, int code, String text) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new DataOutputStream(body).writeInt(code);
        body.write(text.getBytes(UTF_8));
        send(out, type, body.toByteArray());
    }

    private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(Integer.BYTES + body.length);
        out.write(body);
        out.flush();
    }
}
