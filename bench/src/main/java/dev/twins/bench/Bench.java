package dev.twins.bench;

import dev.twins.bench.load.RawSamples;
import dev.twins.bench.pair.CpuLimit;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.report.Report;
import dev.twins.bench.results.Conditions;
import dev.twins.bench.results.Generator;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import dev.twins.bench.scenario.Run;
import dev.twins.bench.scenario.Scenario;
import dev.twins.bench.scenario.Scenarios;
import dev.twins.bench.scenario.SideGone;
import dev.twins.bench.scenario.Target;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run. {@link #interrupt()} may come at any moment from another thread. */
final class Bench {
    private static final int COMPLETE = 0;
    private static final int CANNOT_START = 1;
    private static final int PARTIAL = 2;
    private static final int ACCOUNTS = 8;

    private final Options options;
    private final Progress progress;
    private final Optional<CpuLimit> limit;
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<Target> targets = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Optional<LocalPair> pair = Optional.empty();
    private Optional<Run> run = Optional.empty();
    private Generator generator;
    private boolean ended;

    Bench(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.limit = CpuLimit.of(options.taskVcpu());
    }

    /** Measures everything. Returns the exit code. */
    int run() {
        try {
            start();
        } catch (RuntimeException e) {
            return end("Cannot start: " + e.getMessage(), CANNOT_START);
        }
        try {
            measureAll();
            return end("", troubles.isEmpty() ? COMPLETE : PARTIAL);
        } catch (RuntimeException e) {
            return end(String.valueOf(e.getMessage()), PARTIAL);
        }
    }

    /** Keeps what was measured, and stops everything. */
    void interrupt() {
        end("The run was interrupted", PARTIAL);
    }

    private void start() {
        RawSamples raw = new RawSamples(options.folder().resolve("raw"));
        if (options.isLocal()) {
            progress.announce("Starting both sides on this machine");
            LocalPair local = new LocalPair(
                    options.root(),
                    options.folder().resolveSibling("pair"),
                    options.memoryMb(),
                    options.environments());
            keep(local);
            local.start();
            targets.add(Target.at(Side.CONTAINER, local.url(Side.CONTAINER), ACCOUNTS));
            targets.add(Target.at(Side.SERVERLESS, local.url(Side.SERVERLESS), ACCOUNTS));
        } else {
            options.container().ifPresent(url -> targets.add(Target.at(Side.CONTAINER, url, ACCOUNTS)));
            options.serverless().ifPresent(url -> targets.add(Target.at(Side.SERVERLESS, url, ACCOUNTS)));
        }
        run = Optional.of(new Run(options.plan(), targets, pair, raw, progress::say));
        save(""); // an empty report now, rather than none after half an hour if it cannot be written
    }

    private void measureAll() {
        generator = Calibration.measure(options.plan(), options.folder());
        List<Scenario> left = new ArrayList<>(Scenarios.all(limit));
        left.removeIf(scenario -> !isWanted(scenario.topic()) || isImpossible(scenario));
        while (!left.isEmpty()) {
            progress.left(left.stream()
                    .map(scenario -> scenario.expected(options.plan()))
                    .reduce(Duration.ZERO, Duration::plus));
            measure(left.remove(0));
            save("");
        }
    }

    private void measure(Scenario scenario) {
        progress.say(scenario.topic().title());
        try {
            scenario.measure(run.orElseThrow());
        } catch (SideGone e) {
            throw e;
        } catch (RuntimeException e) {
            requireGoingOn(e);
            targets.stream().filter(target -> !target.isAlive()).findFirst().ifPresent(target -> {
                throw new SideGone(target);
            });
            progress.say(scenario.topic().title() + " failed: " + e);
            troubles.add(scenario.topic().title() + " failed: " + e.getMessage());
            run.orElseThrow().leaveOut(scenario.topic(), null, "It failed: " + e.getMessage());
        }
    }

    /** Whoever stops us makes a measurement fail, which is no trouble of its own. */
    private synchronized void requireGoingOn(RuntimeException failure) {
        if (ended) {
            throw new IllegalStateException("stopped", failure);
        }
    }

    private boolean isWanted(Topic topic) {
        String name = topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return options.only().isEmpty() || options.only().contains(name);
    }

    private boolean isImpossible(Scenario scenario) {
        boolean impossible = scenario.needsLocalPair() && pair.isEmpty();
        if (impossible) {
            run.orElseThrow()
                    .leaveOut(
                            scenario.topic(),
                            null,
                            "It ends processes or looks into the machine: only a local run can.");
        }
        return impossible;
    }

    /** The first end counts: whoever stops us makes everything else fail. */
    private int end(String trouble, int code) {
        synchronized (this) {
            if (ended) {
                return code;
            }
            ended = true;
            save(trouble);
        }
        targets.forEach(Target::close);
        pair.ifPresent(LocalPair::close);
        if (!trouble.isEmpty()) {
            progress.announce(trouble);
        }
        if (run.isPresent()) {
            progress.announce("The report is " + options.folder().resolve("report.html")
                    + (code == COMPLETE ? "" : ", of a run that did not come to its end"));
        }
        return code;
    }

    private synchronized void keep(LocalPair local) {
        pair = Optional.of(local);
    }

    private synchronized void save(String trouble) {
        if (run.isEmpty()) {
            return;
        }
        List<String> reasons = new ArrayList<>(troubles);
        if (!trouble.isEmpty()) {
            reasons.add(trouble);
        }
        if (!ended) {
            reasons.add("The run has not come to its end");
        }
        Status status = reasons.isEmpty() ? Status.COMPLETE : Status.PARTIAL;
        Run found = run.get();
        Report.write(
                options.folder(),
                new Results(
                        conditions(),
                        status,
                        String.join("; ", reasons),
                        found.rows(),
                        null,
                        found.leftOut(),
                        generator));
    }

    private Conditions conditions() {
        return new Conditions(
                Machine.cpu(),
                Runtime.getRuntime().availableProcessors(),
                Machine.memoryMb(),
                Machine.jdk(),
                Machine.os(),
                Machine.versions(),
                Machine.commit(options.root()),
                begin.toString(),
                Math.round(progress.seconds()),
                options.plan().quick(),
                place(options.container()),
                place(options.serverless()),
                options.isLocal() ? limit.map(CpuLimit::description).orElse("") : "",
                Run.NOISE_BOUND);
    }

    private String place(Optional<URI> url) {
        return options.isLocal() ? "local" : url.map(URI::toString).orElse("");
    }
}
