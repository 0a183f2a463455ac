package dev.twins.bench.scenario;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

/**
 * Counts the requests that break when a process ends under load. The container gets SIGTERM, and requests continue for
 * {@link #AFTER}, as they do until a load balancer notices that it is not ready. A function gets no SIGTERM:
 * new code ends its processes, so new code is deployed. Its load is that of the latencies: at the container's rate this machine
 * is too slow for all the cold starts, and would refuse requests for that reason alone.
 */
final class Shutdown {
    private static final double CONTAINER_RATE = 100;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(2);

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private record End(double rate, double broken, double exitMs) {}

    private Shutdown() {}

    static void measure(Run run) {
        Map<Side, List<End>> found = run.inTurns(
                run.plan().incidents(),
                (target, round) ->
                        target.side() == Side.CONTAINER ? container(run, round) : function(run, target, round));
        found.forEach((side, ends) -> {
            Sheet sheet = run.of(side);
            sheet.add(Metric.BROKEN, ends.stream().mapToDouble(End::broken).sum());
            sheet.add(Metric.EXIT, ends, End::exitMs);
            sheet.add(Metric.SHUTDOWN_RATE, ends.get(0).rate());
        });
    }

    /** Ends a second container; the one that other scenarios measure stays warm. */
    private static End container(Run run, int round) {
        return run.withAnotherContainer(List.of(), (container, target) -> {
            container.start();
            target.warmUp(run.plan().leadIn());
            return end(run, target, round, CONTAINER_RATE, () -> {
                Stopwatch watch = new Stopwatch();
                container.process().destroy();
                container
                        .process()
                        .onExit()
                        .orTimeout(LIMIT.toSeconds(), SECONDS)
                        .join();
                return watch.millis();
            });
        });
    }

    private static End function(Run run, Target target, int round) {
        LocalFunction function = run.localPair().function();
        target.warmUp(run.plan().leadIn());
        return end(run, target, round, run.plan().rate(), () -> {
            List<Proc> old = function.environments();
            Stopwatch watch = new Stopwatch();
            function.reload();
            old.forEach(environment -> ProcessHandle.of(environment.pid())
                    .ifPresent(process -> process.onExit()
                            .orTimeout(LIMIT.toSeconds(), SECONDS)
                            .join()));
            return watch.millis();
        });
    }

    private static End end(Run run, Target target, int round, double rate, DoubleSupplier ending) {
        CompletableFuture<Samples> load =
                CompletableFuture.supplyAsync(() -> target.whateverComes(rate, BEFORE.plus(AFTER), Endpoint.GET_USER));
        Pause.millis(BEFORE.toMillis());
        double exitMs = ending.getAsDouble();
        Samples samples = run.keep(load.join(), Topic.SHUTDOWN, target.side(), "", round);
        return new End(rate, samples.errors(), exitMs);
    }
}
