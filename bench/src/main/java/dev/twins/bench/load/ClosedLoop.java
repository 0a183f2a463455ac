package dev.twins.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * So many clients, each of which sends its next request when it has the answer to the one before. For what depends on
 * how many there are at once; it says nothing about the latency at a rate, because slow answers slow the clients down.
 */
public final class ClosedLoop {
    private final Client client;
    private final Supplier<Call> calls;
    private final BooleanSupplier more;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    private ClosedLoop(Client client, Supplier<Call> calls, BooleanSupplier more) {
        this.client = client;
        this.calls = calls;
        this.more = more;
    }

    /** Until so many requests were sent. */
    public static Samples run(Client client, int concurrency, int requests, Supplier<Call> calls) {
        AtomicInteger left = new AtomicInteger(requests);
        return new ClosedLoop(client, calls, () -> left.getAndDecrement() > 0).run(concurrency);
    }

    /** For so long. */
    public static Samples run(Client client, int concurrency, Duration length, Supplier<Call> calls) {
        long end = System.nanoTime() + length.toNanos();
        return new ClosedLoop(client, calls, () -> System.nanoTime() < end).run(concurrency);
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
        // Elsewhere than on the thread that brought the answer, or a row of fast ones would nest without end.
        return client.send(calls.get(), System.nanoTime()).thenComposeAsync(this::note);
    }

    /** A client that gets no answer gives up: sending on would only spin. */
    private CompletableFuture<Void> note(Sample sample) {
        samples.add(sample);
        return sample.isAnswered() ? next() : CompletableFuture.completedFuture(null);
    }
}
