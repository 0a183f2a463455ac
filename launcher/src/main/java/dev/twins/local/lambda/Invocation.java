package dev.twins.local.lambda;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One event for an environment; {@code answer} completes with the function's bytes or with a failure. */
record Invocation(String requestId, String traceId, byte[] event, Instant deadline, CompletableFuture<byte[]> answer) {
    Invocation(String requestId, String traceId, byte[] event, Instant deadline) {
        this(requestId, traceId, event, deadline, new CompletableFuture<>());
    }
}
