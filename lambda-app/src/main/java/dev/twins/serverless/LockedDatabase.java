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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The part of a PostgreSQL server that a client meets before its first answer (PostgreSQL manual, "Frontend/Backend
 * Protocol"). It treats clients in two ways, in turns. It asks one for a password by SCRAM-SHA-256 with the usual 4,096
 * iterations, and refuses it. It admits the next without a password, and refuses its first statement.
 */
final class LockedDatabase implements AutoCloseable {
    private static final char AUTHENTICATION = 'R';
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    /** A name and no address, so that the classes that look names up are loaded, too. */
    private static final String HOST = "localhost";

    private static final int TIMEOUT_MS = 1_000;

    /** Without these, the driver refuses the connection. */
    private static final List<String> PARAMETERS = List.of(
            "server_version\0" + "18\0",
            "client_encoding\0UTF8\0",
            "DateStyle\0ISO\0",
            "standard_conforming_strings\0on\0",
            "integer_datetimes\0on\0");

    private final ServerSocket server;
    private final AtomicInteger passwords = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();

    LockedDatabase() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getByName(HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "locked-database");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "postgresql://nobody:nothing@" + HOST + ":" + server.getLocalPort() + "/nothing";
    }

    /** How many passwords it has refused. */
    int passwords() {
        return passwords.get();
    }

    /** How many statements it has refused. */
    int statements() {
        return statements.get();
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
        while (true) {
            try (Socket client = server.accept()) {
                serve(client);
            } catch (IOException e) {
                return; // this is closed
            }
        }
    }

    private void serve(Socket client) {
        try {
            client.setSoTimeout(TIMEOUT_MS);
            // Otherwise each message waits until the client acknowledges the one before, which may take 40 ms.
            client.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            if (statements() < passwords()) {
                admit(in, out);
            } else {
                askForPassword(in, out);
            }
        } catch (IOException e) {
            return; // the client has disconnected
        }
    }

    private void admit(DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - Integer.BYTES);
        send(out, AUTHENTICATION, new byte[Integer.BYTES]);
        for (String parameter : PARAMETERS) {
            send(out, 'S', parameter.getBytes(UTF_8));
        }
        send(out, 'K', new byte[2 * Integer.BYTES]);
        send(out, 'Z', new byte[] {'I'});
        read(in);
        in.skipNBytes(in.available()); // the statement's other messages: unread, they would break the connection
        statements.incrementAndGet();
        refuse(out, "57P01");
    }

    private void askForPassword(DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - Integer.BYTES);
        send(out, AUTHENTICATION, SASL, "SCRAM-SHA-256\0\0");
        String first = read(in);
        String nonce = first.substring(first.indexOf("r=") + 2);
        send(out, AUTHENTICATION, SASL_CONTINUE, "r=" + nonce + "locked,s=bm9ib2R5J3Mgc2FsdA==,i=4096");
        read(in);
        passwords.incrementAndGet();
        refuse(out, "28P01");
    }

    private static void refuse(DataOutputStream out, String sqlState) throws IOException {
        send(out, 'E', ("SFATAL\0C" + sqlState + "\0Mlocked\0\0").getBytes(UTF_8));
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
