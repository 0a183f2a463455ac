package dev.twins.waiting;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.refusal.Reason;
import dev.twins.trace.RequestTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final ExecutorService requests = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        requests.shutdown();
    }

    @Test
    void requestWithoutAPlaceWaitsForOne() {
        Gate gate = new Gate(1, new WaitingRoom(1, LONG));
        occupy(gate);
        CompletableFuture<String> waiting = request(() -> gate.pass(() -> "served"));
        release.countDown();
        assertThat(waiting.join()).isEqualTo("served");
    }

    @Test
    void requestThatWaitsTooLongIsRefused() {
        Gate gate = new Gate(1, new WaitingRoom(1, SHORT));
        occupy(gate);
        assertThatThrownBy(() -> request(() -> gate.pass(() -> "served")).join())
                .cause()
                .is(refused(Reason.UNAVAILABLE))
                .hasMessageContaining("could not be served within");
    }

    @Test
    void requestIsRefusedAtOnceIfTooManyWaitWhateverTheyWaitFor() {
        WaitingRoom room = new WaitingRoom(2, LONG);
        Gate one = new Gate(1, room);
        Gate other = new Gate(1, room);
        occupy(one);
        occupy(other);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Gate gate = i % 2 == 0 ? one : other;
            all.add(request(() -> gate.pass(() -> "served")));
        }
        CompletableFuture<Throwable> first =
                CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).handle((ok, e) -> e.getCause());
        assertThat(first.join()).is(refused(Reason.UNAVAILABLE)).hasMessage("Too many requests are waiting");
        release.countDown();
        assertThat(all.stream()
                        .filter(request -> request.handle((ok, e) -> e == null).join()))
                .hasSize(2);
    }

    @Test
    void earlierWaitsOfTheRequestCountToo() {
        Gate gate = new Gate(1, new WaitingRoom(1, SHORT));
        occupy(gate);
        CompletableFuture<Long> waited = request(() -> {
            sleep(SHORT);
            long begin = System.nanoTime();
            assertThatThrownBy(() -> gate.pass(() -> "served")).is(refused(Reason.UNAVAILABLE));
            return System.nanoTime() - begin;
        });
        assertThat(Duration.ofNanos(waited.join())).isLessThan(SHORT);
    }

    @Test
    void aPlaceIsGivenBackAfterAFailureToo() {
        Gate gate = new Gate(1, new WaitingRoom(0, LONG));
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gate.<String, RuntimeException>pass(() -> "served")).isEqualTo("served");
    }

    /** Until the test ends. */
    private void occupy(Gate gate) {
        CountDownLatch inside = new CountDownLatch(1);
        request(() -> gate.pass(() -> {
            inside.countDown();
            await(release);
            return "occupied";
        }));
        await(inside);
    }

    private <T> CompletableFuture<T> request(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    RequestTrace.begin("test");
                    return work.get();
                },
                requests);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
