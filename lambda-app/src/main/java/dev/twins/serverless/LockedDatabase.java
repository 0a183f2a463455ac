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
import java.util.List;

/**
 * The part of a PostgreSQL server that a client meets before its first answer (PostgreSQL manual, "Frontend/Backend
 * Protocol"). It serves no statement. Of two clients, it asks the first for a password by SCRAM-SHA-256 with the usual
 * 4,096 iterations and refuses it. It admits the second, and refuses its first statement.
 */
final class LockedDatabase implements AutoCloseable {
    private static final char AUTHENTICATION = 'R';
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    private static final byte[] REFUSAL = "SFATAL\0C28P01\0Mlocked\0\0".getBytes(UTF_8);

    /** Those without which the driver refuses the connection. */
    private static final List<String> PARAMETERS = List.of(
            "server_version\0" + "18\0",
            "client_encoding\0UTF8\0",
            "DateStyle\0ISO\0",
            "standard_conforming_strings\0on\0",
            "integer_datetimes\0on\0");

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
        boolean admits = false;
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream());
                if (admits) {
                    admit(in, out);
                } else {
                    refuse(in, out);
                }
                admits = !admits;
            } catch (IOException e) {
                continue; // the client has disconnected, or this is closed
            }
        }
    }

    private static void admit(DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - Integer.BYTES);
        send(out, AUTHENTICATION, new byte[Integer.BYTES]);
        for (String parameter : PARAMETERS) {
            send(out, 'S', parameter.getBytes(UTF_8));
        }
        send(out, 'K', new byte[2 * Integer.BYTES]);
        send(out, 'Z', new byte[] {'I'});
        in.readByte();
        send(out, 'E', REFUSAL);
    }

    private static void refuse(DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - Integer.BYTES);
        send(out, AUTHENTICATION, SASL, "SCRAM-SHA-256\0\0");
        String first = read(in);
        String nonce = first.substring(first.indexOf("r=") + 2);
        send(out, AUTHENTICATION, SASL_CONTINUE, "r=" + nonce + "locked,s=bm9ib2R5J3Mgc2FsdA==,i=4096");
        read(in);
        send(out, 'E', REFUSAL);
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
