package dev.twins.serverless;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The local services of a function on AWS: the Parameters and Secrets extension, and the credentials endpoint. */
final class Extension implements AutoCloseable {
    static final String SESSION_TOKEN = "session+token/=";
    static final String AUTHORIZATION = "authorization";

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile int notReady;

    Extension() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/secretsmanager/get", this::secret);
        server.createContext("/credentials", Extension::credentials);
        server.start();
    }

    Extension with(String arn, String json) {
        secrets.put(arn, json);
        return this;
    }

    /** Refuses the next requests, as the extension does while it starts. */
    Extension notReadyFor(int requests) {
        notReady = requests;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String credentialsUrl() {
        return "http://localhost:" + port() + "/credentials";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void secret(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("X-Aws-Parameters-Secrets-Token");
        String answer = secrets.get(exchange.getRequestURI().getQuery().replace("secretId=", ""));
        if (notReady-- > 0) {
            send(exchange, 400, "not ready to serve traffic, please wait");
        } else if (!SESSION_TOKEN.equals(token)) {
            send(exchange, 401, "bad session token or header key");
        } else {
            send(exchange, answer == null ? 400 : 200, answer == null ? "ResourceNotFoundException" : answer);
        }
    }

    private static void credentials(HttpExchange exchange) throws IOException {
        boolean allowed = AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String answer = "{\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\",\"Token\":\"" + SESSION_TOKEN + "\"}";
        send(exchange, allowed ? 200 : 403, allowed ? answer : "");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
