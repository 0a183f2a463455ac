package dev.twins.local.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs two tasks at the same time. */
public final class Parallel {
    private Parallel() {}

    /** Waits for both. Fails as soon as one of them fails, while the other continues. */
    public static void run(Runnable one, Runnable other) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(one, Parallel::startDaemon);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other, Parallel::startDaemon);
        CompletableFuture<Object> failure = new CompletableFuture<>();
        CompletableFuture<Void> both = first.runAfterBoth(second, () -> {});
        for (CompletableFuture<Void> part : List.of(first, second)) {
            part.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(failure, both).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void startDaemon(Runnable task) {
        Thread thread = new Thread(task, "parallel");
        thread.setDaemon(true);
        thread.start();
    }
}
