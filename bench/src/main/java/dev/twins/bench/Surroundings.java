package dev.twins.bench;

import dev.twins.bench.load.RawSamples;
import dev.twins.bench.pair.CpuLimit;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.results.Conditions;
import dev.twins.bench.results.Places;
import dev.twins.bench.results.Side;
import dev.twins.bench.scenario.Run;
import dev.twins.bench.scenario.Target;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The two sides, started on this machine or deployed elsewhere. */
final class Surroundings implements AutoCloseable {
    private static final int ACCOUNTS = 8;

    private final Options options;
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String commit;
    private final List<Target> targets = new CopyOnWriteArrayList<>();
    private final Optional<LocalPair> pair;
    private final Optional<CpuLimit> limit;

    /** @throws IllegalStateException if a local pair is wanted but not built */
    Surroundings(Options options) {
        this.options = options;
        this.commit = ThisMachine.commit(options.root());
        this.pair = options.isLocal() ? Optional.of(localPair(options)) : Optional.empty();
        this.limit = pair.flatMap(local -> CpuLimit.of(options.taskVcpu()));
    }

    /** Starts what is local, and registers accounts. */
    Run start(Consumer<String> progress) {
        RawSamples raw = new RawSamples(options.folder().resolve("raw"));
        pair.ifPresent(LocalPair::start);
        for (Side side : Side.values()) {
            url(side).ifPresent(url -> targets.add(Target.at(side, url, ACCOUNTS)));
        }
        return new Run(
                options.plan(),
                List.copyOf(targets),
                pair,
                limit,
                options.plannerInput(),
                raw,
                progress,
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>());
    }

    List<Target> targets() {
        return targets;
    }

    /** @param seconds since the run began */
    Conditions conditions(double seconds) {
        return new Conditions(
                ThisMachine.describe(),
                ThisMachine.versions(),
                commit,
                begin.toString(),
                Math.round(seconds),
                options.plan().quick(),
                new Places(
                        place(options.container()),
                        place(options.serverless()),
                        limit.map(CpuLimit::description).orElse("")),
                Run.NOISE_BOUND);
    }

    @Override
    public void close() {
        targets.forEach(Target::close);
        pair.ifPresent(LocalPair::close);
        limit.ifPresent(CpuLimit::close);
    }

    private Optional<URI> url(Side side) {
        return pair.map(local -> local.url(side))
                .or(() -> side == Side.CONTAINER ? options.container() : options.serverless());
    }

    private String place(Optional<URI> url) {
        return pair.isPresent() ? "local" : url.map(URI::toString).orElse("");
    }

    private static LocalPair localPair(Options options) {
        return new LocalPair(options.folder().resolveSibling("pair"), options.memoryMb(), options.environments());
    }
}
