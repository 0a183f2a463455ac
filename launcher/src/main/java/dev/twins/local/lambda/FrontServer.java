package dev.twins.local.lambda;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The front's HTTP server. It is not the JDK's, which takes {@code //path} for a host name and answers malformed
 * requests with HTML.
 */
final class FrontServer implements AutoCloseable {
    /** Each served or waiting request holds a thread; the spare ones refuse further requests at once. */
    private static final int SPARE_THREADS = 24;

    private static final int IDLE_MS = 65_000;
    private static final int ACCEPT_QUEUE = 1_024;

    private final Server server;
    private final ServerConnector connector;

    FrontServer(String host, int port, int concurrency, Front front) {
        QueuedThreadPool threads = new QueuedThreadPool(Environments.MAX_WAITING + concurrency + SPARE_THREADS, 4);
        threads.setName("front");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MS);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        server.addConnector(connector);
        server.setHandler(new Exchange(front));
        server.setErrorHandler(FrontServer::refuse);
    }

    int start() throws IOException {
        try {
            server.start();
            return connector.getLocalPort();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setRequestHeaderSize(2 * Front.MAX_HEADERS); // the front refuses larger ones itself
        configuration.setHeaderCacheCaseSensitive(true); // otherwise a token may be replaced by an earlier, similar one
        configuration.setUriCompliance(UriCompliance.UNSAFE); // the function decides about paths
        return configuration;
    }

    private static boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        write(HttpAnswer.problem(status, "Refused", "The request is not valid HTTP"), false, response, callback);
        return true;
    }

    private static void write(HttpAnswer answer, boolean head, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        answer.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        if (answer.status() == 204 || answer.status() == 304) {
            headers.remove(HttpHeader.CONTENT_LENGTH);
        } else if (!head || headers.getLongField(HttpHeader.CONTENT_LENGTH) < answer.body().length) {
            // Only for HEAD may the function's own length be larger than the body.
            headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
        response.write(true, ByteBuffer.wrap(head ? new byte[0] : answer.body()), callback);
    }

    /** Reads a body, however slow, without holding a thread; only answering the request takes one. */
    private static final class Exchange extends Handler.Abstract {
        private final Front front;

        Exchange(Front front) {
            this.front = front;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (request.getLength() > Front.MAX_BODY) {
                write(Front.bodyTooLarge(), false, response, callback);
                return true;
            }
            Content.Source.asByteArrayAsync(
                    request,
                    Front.MAX_BODY,
                    Promise.Invocable.from(
                            InvocationType.BLOCKING,
                            body -> answer(received(request, body), response, callback),
                            failure -> refuse(failure, response, callback)));
            return true;
        }

        private void answer(HttpRequest request, Response response, Callback callback) {
            try {
                write(front.answer(request), request.isHead(), response, callback);
            } catch (RuntimeException e) {
                callback.failed(e);
            }
        }

        private static void refuse(Throwable failure, Response response, Callback callback) {
            if (failure instanceof IllegalStateException) { // the body exceeds the limit
                write(Front.bodyTooLarge(), false, response, callback);
            } else {
                callback.failed(failure);
            }
        }

        private static HttpRequest received(Request request, byte[] body) {
            return new HttpRequest(
                    request.getMethod(),
                    request.getHttpURI().getPathQuery(),
                    request.getConnectionMetaData().getProtocol(),
                    headers(request),
                    body,
                    Request.getRemoteAddr(request),
                    Request.getLocalPort(request));
        }

        private static List<Map.Entry<String, String>> headers(Request request) {
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            for (HttpField field : request.getHeaders()) {
                headers.add(Map.entry(field.getName(), field.getValue() == null ? "" : field.getValue()));
            }
            return headers;
        }
    }
}
