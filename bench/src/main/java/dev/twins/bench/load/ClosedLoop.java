package dev.twins.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A fixed number of clients, each of which sends its next request after the answer to the last, at once or after a pause. Shows what depends on
 * concurrency. It does not show the latency at a rate, because slow answers slow the clients down.
 */
public final class ClosedLoop {
    private final Client client;
    private final Supplier<Call> calls;
    private final BooleanSupplier more;
    /** Sends on another thread than the answer's: otherwise fast answers nest calls until the stack overflows. */
    private final Executor next;

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    private ClosedLoop(Client client, Supplier<Call> calls, BooleanSupplier more, Executor next) {
        this.client = client;
        this.calls = calls;
        this.more = more;
        this.next = next;
    }

    /** Runs until that many requests were sent. */
    public static Samples run(Client client, int concurrency, int requests, Supplier<Call> calls) {
        AtomicInteger left = new AtomicInteger(requests);
        BooleanSupplier more = () -> left.getAndDecrement() > 0;
        return new ClosedLoop(client, calls, more, ForkJoinPool.commonPool()).run(concurrency);
    }

    /** Runs for a length of time. */
    public static Samples run(Client client, int concurrency, Duration length, Supplier<Call> calls) {
        return new ClosedLoop(client, calls, within(length), ForkJoinPool.commonPool()).run(concurrency);
    }

    /** Runs one client for a length of time, who pauses after each answer. */
    public static Samples run(Client client, Duration pause, Duration length, Supplier<Call> calls) {
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return new ClosedLoop(client, calls, within(length), later).run(1);
    }

    private static BooleanSupplier within(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        return () -> System.nanoTime() < end;
    }

    private Samples run(int concurrency) {
        List<CompletableFuture<Void>> clients =
                Stream.generate(this::next).limit(concurrency).toList();
        clients.forEach(CompletableFuture::join);
        return new Samples(List.copyOf(samples));
    }

    private CompletableFuture<Void> next() {
        if (!more.getAsBoolean()) {
            return CompletableFuture.completedFuture(null);
        }
        return client.send(calls.get(), System.nanoTime()).thenComposeAsync(this::note, next);
    }

    /** A client that gets no answer gives up: sending on would only spin. */
    private CompletableFuture<Void> note(Sample sample) {
        samples.add(sample);
        return sample.isAnswered() ? next() : CompletableFuture.completedFuture(null);
    }
}
