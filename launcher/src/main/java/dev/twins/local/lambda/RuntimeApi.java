package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** The Runtime API of one environment, as AWS specifies it: the process inside asks for events and posts answers. */
final class RuntimeApi implements AutoCloseable {
    /** AWS's limit for an answer: 6 MB. */
    static final int MAX_ANSWER = 6 * 1024 * 1024;

    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final byte[] ACCEPTED = "{\"status\":\"OK\"}".getBytes(UTF_8);

    static {
        // Without it, each answer waits 40 ms for the client's delayed acknowledgement. The JVM reads it once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Not the JVM's loopback address, which may be that of IPv6. */
    private static final String HOST = "127.0.0.1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::thread);
    private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final String functionArn;
    private volatile Invocation current;

    RuntimeApi(String functionName) throws IOException {
        functionArn = "arn:aws:lambda:%s:000000000000:function:%s".formatted(EnvironmentCommand.REGION, functionName);
        server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
        server.setExecutor(threads);
        server.createContext(PREFIX + "invocation/next", this::next);
        server.createContext(PREFIX + "invocation/", this::answer);
        server.createContext(PREFIX + "init/error", this::initError);
        // AWS takes the snapshot of SnapStart here; we let the process continue.
        server.createContext(PREFIX + "restore/next", exchange -> send(exchange, 200, ACCEPTED));
        server.start();
    }

    /** Host and port, the value of AWS_LAMBDA_RUNTIME_API. */
    String address() {
        return HOST + ":" + server.getAddress().getPort();
    }

    /** Completes when the function asks for its first event, or fails with the error of its initialisation. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    void offer(Invocation invocation) {
        current = invocation;
        events.add(invocation);
    }

    /** Reports to all waiting callers that the process has ended. */
    void fail(FunctionFailed failure) {
        ready.completeExceptionally(failure);
        Invocation waiting = current;
        if (waiting != null) {
            waiting.answer().completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(null);
        try {
            Invocation invocation = events.take();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms",
                    Long.toString(invocation.deadline().toEpochMilli()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
            headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
            send(exchange, 200, invocation.event());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_ANSWER + 1);
        String[] idAndKind = exchange.getRequestURI()
                .getPath()
                .substring((PREFIX + "invocation/").length())
                .split("/");
        Invocation invocation = current;
        if (invocation == null || idAndKind.length != 2 || !idAndKind[0].equals(invocation.requestId())) {
            send(exchange, 400, ACCEPTED);
        } else if (body.length > MAX_ANSWER) {
            send(exchange, 413, ACCEPTED);
            invocation.answer().completeExceptionally(FunctionFailed.inHandler("the answer has more than 6 MB"));
        } else {
            send(exchange, 202, ACCEPTED);
            settle(invocation, idAndKind[1], body);
        }
    }

    private static void settle(Invocation invocation, String kind, byte[] body) {
        if (kind.equals("response")) {
            invocation.answer().complete(body);
        } else {
            invocation.answer().completeExceptionally(FunctionFailed.inHandler(new String(body, UTF_8)));
        }
    }

    private void initError(HttpExchange exchange) throws IOException {
        String message = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        send(exchange, 202, ACCEPTED);
        ready.completeExceptionally(FunctionFailed.atStart("the function does not start: " + message));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "runtime-api");
        thread.setDaemon(true);
        return thread;
    }
}
