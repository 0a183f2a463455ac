package dev.twins.local.lambda;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One event on its way through an environment; {@code answer} ends with the function's bytes or a failure. */
record Invocation(String requestId, String traceId, byte[] event, Instant deadline, CompletableFuture<byte[]> answer) {
    Invocation(String requestId, String traceId, byte[] event, Instant deadline) {
        this(requestId, traceId, event, deadline, new CompletableFuture<>());
    }
}
