package dev.twins.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/** Sends each request when it is due, whether or not earlier ones were answered. */
public final class OpenLoop {
    private static final double NANOS_PER_SECOND = 1e9;

    private OpenLoop() {}

    /**
     * Sends requests at a fixed rate and waits for all answers.
     *
     * @param rate requests per second
     */
    public static Samples run(Client client, double rate, Duration length, Supplier<Call> calls) {
        int count = (int) Math.ceil(rate * length.toNanos() / NANOS_PER_SECOND);
        return run(client, count, i -> (long) (i * NANOS_PER_SECOND / rate), calls);
    }

    /**
     * Sends requests at times of their own and waits for all answers.
     *
     * @param due nanoseconds from the beginning until each is due, rising
     */
    public static Samples run(Client client, int count, IntToLongFunction due, Supplier<Call> calls) {
        long begin = System.nanoTime();
        List<CompletableFuture<Sample>> answers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long then = begin + due.applyAsLong(i);
            sleepUntil(then);
            answers.add(client.send(calls.get(), then));
        }
        return new Samples(answers.stream().map(CompletableFuture::join).toList());
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left); // spinning would be more exact, but take a core from the servers
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new NoAnswer("stopped", null);
            }
        }
    }
}
