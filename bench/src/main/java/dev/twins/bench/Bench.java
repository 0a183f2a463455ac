package dev.twins.bench;

import dev.twins.bench.report.Report;
import dev.twins.bench.results.Generator;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import dev.twins.bench.results.Status;
import dev.twins.bench.scenario.Plan;
import dev.twins.bench.scenario.Run;
import dev.twins.bench.scenario.Scenario;
import dev.twins.bench.scenario.SideGone;
import dev.twins.bench.scenario.Target;
import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Prices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run. {@link #interrupt()} may come at any moment from another thread. */
final class Bench {
    static final int COMPLETE = 0;
    static final int CANNOT_START = 1;
    static final int PARTIAL = 2;

    private final Options options;
    private final Progress progress;
    private final Surroundings surroundings;
    private final List<String> troubles = new ArrayList<>();
    private Optional<Run> run = Optional.empty();
    private Generator generator;
    private boolean ended;

    /** @throws IllegalStateException if both sides are to be started but are not built */
    Bench(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.surroundings = new Surroundings(options);
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
        Prices.chosen(); // unusable prices must stop the run now, not after hours of measuring
        Assumptions.chosen();
        progress.announce(options.isLocal() ? "Starting both sides on this machine" : "Registering accounts");
        Run started = surroundings.start(progress::say);
        Plan plan = options.plan();
        Duration warmUps = plan.warmUp().multipliedBy(3).plus(plan.round()); // both sides and the generator
        progress.left(expected(wanted()).plus(warmUps));
        progress.say("Warming up");
        surroundings.targets().forEach(target -> target.warmUp(plan.warmUp()));
        generator = Calibration.measure(plan, options.folder());
        synchronized (this) {
            run = Optional.of(started);
        }
    }

    private void measureAll() {
        List<Scenario> left = wanted();
        while (!left.isEmpty()) {
            saveSoFar(); // before the first too: a report that cannot be written must fail now, not at the end
            progress.left(expected(left));
            measure(left.remove(0));
        }
    }

    private List<Scenario> wanted() {
        List<Scenario> wanted = new ArrayList<>(Scenario.all());
        wanted.removeIf(scenario -> !options.only().contains(scenario.topic()));
        return wanted;
    }

    private Duration expected(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> options.isLocal() || !scenario.local())
                .map(scenario -> scenario.expected(options.plan()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void measure(Scenario scenario) {
        if (scenario.local() && !options.isLocal()) {
            String reason = "It ends processes or reads the machine's state, which only a local run can do.";
            run.orElseThrow().leaveOut(scenario.topic(), null, reason);
            return;
        }
        String title = scenario.topic().title();
        progress.say(title);
        try {
            scenario.measure().accept(run.orElseThrow());
        } catch (SideGone e) {
            throw e;
        } catch (RuntimeException e) {
            requireGoingOn(e);
            progress.say(title + " failed: " + e);
            troubles.add(title + " failed: " + e.getMessage());
            run.orElseThrow().leaveOut(scenario.topic(), null, "It failed: " + e.getMessage());
        }
    }

    /** Rethrows a failure that an interruption or a side that went away caused: the scenario itself did not fail. */
    private void requireGoingOn(RuntimeException failure) {
        synchronized (this) {
            if (ended) {
                throw new IllegalStateException("stopped", failure);
            }
        }
        for (Target target : surroundings.targets()) {
            if (!target.isAlive()) {
                throw new SideGone(target);
            }
        }
    }

    /** Only the first end counts: once a run is stopped, everything else fails too. */
    private int end(String trouble, int code) {
        synchronized (this) {
            if (ended) {
                return code;
            }
            ended = true;
        }
        try {
            save(trouble);
        } finally {
            surroundings.close();
        }
        if (!trouble.isEmpty()) {
            progress.announce(trouble);
        }
        if (run.isPresent()) {
            progress.announce("The report is " + options.folder().resolve("report.html")
                    + (code == COMPLETE ? "" : ", of an unfinished run"));
        }
        return code;
    }

    private synchronized void saveSoFar() {
        if (!ended) {
            save("The run is not finished");
        }
    }

    /** @param trouble that makes the run partial, besides what went wrong before; empty for none */
    private synchronized void save(String trouble) {
        if (run.isEmpty()) {
            return;
        }
        List<String> reasons = new ArrayList<>(troubles);
        if (!trouble.isEmpty()) {
            reasons.add(trouble);
        }
        Run found = run.get();
        Status status = reasons.isEmpty() ? Status.COMPLETE : Status.PARTIAL;
        Path file = options.folder().resolve("results.json");
        ResultsFile.write(
                file,
                new Results(
                        surroundings.conditions(progress.seconds()),
                        status,
                        String.join("; ", reasons),
                        found.rows(),
                        found.distributions(),
                        found.leftOut(),
                        generator));
        Report.draw(file);
    }
}
