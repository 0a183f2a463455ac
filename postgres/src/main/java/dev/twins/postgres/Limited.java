package dev.twins.postgres;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that may hang for longer than we like to wait. */
final class Limited {
    private Limited() {}

    /** The result, or empty if the call fails or takes longer; it then goes on in the background. */
    static <T> Optional<T> call(Callable<T> call, long limit, TimeUnit unit) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "limited");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(limit, unit));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
