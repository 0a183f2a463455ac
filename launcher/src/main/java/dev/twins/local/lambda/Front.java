package dev.twins.local.lambda;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Does what an HTTP API does with a request: checks limits, translates it, invokes the function, translates the answer.
 */
final class Front {
    static final int MAX_BODY = 10 * 1024 * 1024;
    static final int MAX_HEADERS = 10_240;

    private static final String RETRY_AFTER_S = "5";

    private final Environments environments;
    private final Control control;
    private final Consumer<String> log;

    Front(Environments environments, Control control, Consumer<String> log) {
        this.environments = environments;
        this.control = control;
        this.log = log;
    }

    /** The answer to a request whose body has more than {@link #MAX_BODY} bytes. */
    static HttpAnswer bodyTooLarge() {
        return HttpAnswer.problem(413, "Content Too Large", "The limit is 10 MB");
    }

    /** The answer to any other request. */
    HttpAnswer answer(HttpRequest request) {
        if (headerSize(request) > MAX_HEADERS) {
            return HttpAnswer.problem(431, "Request Header Fields Too Large", "The limit is 10,240 bytes");
        }
        if (Control.isFor(request)) {
            return control.answer(request);
        }
        try {
            return invoke(request);
        } catch (IllegalArgumentException e) {
            return HttpAnswer.problem(400, "Bad Request", "The URL has a malformed escape");
        } catch (Overloaded e) {
            return HttpAnswer.problem(503, "Service Unavailable", e.getMessage())
                    .with("retry-after", RETRY_AFTER_S);
        } catch (FunctionFailed e) {
            log.accept("[ERROR] " + e.getMessage());
            return e.status() == 503
                    ? HttpAnswer.problem(503, "Service Unavailable", "The function took too long")
                    : HttpAnswer.problem(500, "Internal Server Error", "The function gave no answer");
        }
    }

    private HttpAnswer invoke(HttpRequest request) {
        String requestId = UUID.randomUUID().toString();
        Instant now = Instant.now();
        String traceId = traceId(now);
        byte[] event = PayloadV2.event(request, requestId, traceId, now);
        return PayloadV2.answer(environments.invoke(event, requestId, traceId));
    }

    private static int headerSize(HttpRequest request) {
        int size = request.method().length() + request.target().length();
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static String traceId(Instant now) {
        byte[] random = new byte[20];
        ThreadLocalRandom.current().nextBytes(random);
        String hex = HexFormat.of().formatHex(random);
        return "Root=1-%08x-%s;Parent=%s;Sampled=0"
                .formatted(now.getEpochSecond(), hex.substring(0, 24), hex.substring(24));
    }
}
