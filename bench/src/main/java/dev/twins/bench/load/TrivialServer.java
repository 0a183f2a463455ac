package dev.twins.bench.load;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** A server that does nothing: the latency that the generator measures there is its own error and the machine's. */
public final class TrivialServer implements AutoCloseable {
    private static final byte[] ANSWER = "{\"status\":\"healthy\"}".getBytes(StandardCharsets.UTF_8);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** Listens on any free port of loopback. */
    public TrivialServer() {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new Answering());
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The trivial server does not start", e);
        }
    }

    /** Runs as a process of its own: prints its port and ends when standard input closes. */
    public static void main(String[] arguments) throws Exception {
        try (TrivialServer server = new TrivialServer()) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Answering extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.wrap(ANSWER), callback);
            return true;
        }
    }
}
