package dev.twins.api;

import com.google.gson.stream.JsonWriter;
import dev.twins.config.Service;
import dev.twins.refusal.Reason;
import dev.twins.refusal.Refusal;
import dev.twins.trace.Instance;
import dev.twins.trace.RequestTrace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One line of JSON for each request. Only the method and the ids of request and trace come from the client. The line
 * holds no path, for which an operation's template stands, and no body, token or address.
 */
public final class RequestLog {
    private static final Map<Operation, Map<Integer, String>> SECURITY_EVENTS = Map.of(
            Operation.LOGIN, Map.of(200, "login_succeeded", 401, "login_failed", 429, "login_throttled"),
            Operation.REGISTER, Map.of(201, "user_registered"),
            Operation.DELETE_USER, Map.of(200, "user_deleted"));

    private final Service service;
    private final PrintStream out;
    private final boolean explains;

    /** A log on standard output itself: an application server replaces System.out by its own log. */
    public RequestLog(Service service) {
        this(service, new FileOutputStream(FileDescriptor.out), true);
    }

    private RequestLog(Service service, OutputStream stream, boolean explains) {
        this.service = service;
        this.out = new PrintStream(stream, false, StandardCharsets.UTF_8);
        this.explains = explains;
    }

    /** A log that nobody reads, for requests that nobody sent. */
    public static RequestLog unread(Service service) {
        return new RequestLog(service, OutputStream.nullOutputStream(), false);
    }

    /** Writes the line of the request that this thread serves. */
    public void write(Request request, int status) {
        RequestTrace trace = RequestTrace.current();
        byte[] line = Json.of(json -> {
            json.beginObject();
            json.name("time").value(Instant.now().toString());
            json.name("service").value(service.serviceName());
            json.name("instance").value(Instance.id());
            json.name("request_id").value(trace.id());
            text(json, "trace_id", RequestId.traceOf(request));
            json.name("method").value(request.method());
            text(json, "route", request.served().map(Operation::path));
            json.name("status").value(status);
            json.name("duration_ms").value(trace.elapsedNanos() / 1000 / 1000.0);
            text(json, "user_id", Optional.of(trace.userId()).filter(id -> !id.isEmpty()));
            text(json, "event", request.served().map(SECURITY_EVENTS::get).map(events -> events.get(status)));
            json.endObject();
        });
        // In one piece, so that the lines of different threads do not mix.
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        out.write(whole, 0, whole.length);
        out.flush();
    }

    /** Tells those who run the application why a request failed, where that is not its sender's doing. */
    void explain(Exception failure) {
        if (!explains) {
            return;
        }
        // No constant, because a cold start would wait for a logger that it seldom needs.
        Logger log = System.getLogger(RequestLog.class.getName());
        if (!(failure instanceof Refusal refusal)) {
            log.log(Level.ERROR, "A request failed", failure);
        } else if (refusal.reason() == Reason.UNAVAILABLE) {
            log.log(Level.WARNING, "{0}: {1}", refusal.getMessage(), refusal.getCause());
        }
    }

    private static void text(JsonWriter json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(value.get());
        }
    }
}
