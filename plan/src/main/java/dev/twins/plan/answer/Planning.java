package dev.twins.plan.answer;

import dev.twins.plan.answer.SimulationProgress.Phase;
import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a plan. Both designs are simulated with the whole log; flips, growth and sliders with parts of a long one. */
public final class Planning {
    private static final double[] TRAFFIC = {0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32};
    private static final double[] MEMORY = {256, 512, 1_024, 1_769, 3_008};
    private static final String MADE_UP =
            "The traffic is made up: requests come independently of each other, and each gets one user of the users API.";
    private static final int WHAT_IF = 300_000;
    private static final int FLIP_RUNS = 60;
    private static final int GROWTH_RUNS = 20;

    private final Requests log;
    private final CostModel cost;
    private final Wishes wishes;
    private final int whatIfRequests;
    private final SimulationProgress progress;
    private final Inputs inputs;
    private final Assumptions assumptions;

    public Planning(Requests log, CostModel cost, Wishes wishes, SimulationProgress progress) {
        this(log, cost, wishes, WHAT_IF, progress);
    }

    Planning(Requests log, CostModel cost, Wishes wishes, int whatIfRequests, SimulationProgress progress) {
        this.whatIfRequests = whatIfRequests;
        this.log = log;
        this.cost = cost;
        this.wishes = wishes;
        this.progress = progress;
        inputs = Inputs.of(cost, wishes, Case.USUAL, 1);
        assumptions = inputs.assumptions();
    }

    /**
     * Simulates and decides.
     *
     * @param name of the traffic's source
     * @param unread lines of the log
     * @param hash of the log; empty if the traffic is made up
     * @throws IllegalArgumentException if the log is too short
     */
    public Documents plan(Traffic traffic, String name, long unread, String hash) {
        if (!hash.isEmpty() && traffic.seconds() <= 1) {
            throw new IllegalArgumentException(
                    "log: all its requests came within a second, which shows no traffic. Give a log of a week, or of a day at least");
        }
        expect();
        Scenario today = today();
        Limits limits = limits();
        List<Result> results = progress.during(
                Phase.DESIGNS, () -> laboratory(inputs, Integer.MAX_VALUE).results(today));
        double uncertainty = hash.isEmpty() ? 0 : traffic.uncertainty();
        Ranges ranges = progress.during(
                Phase.RANGES,
                () -> Ranges.of(which -> laboratory(which, Ranges.MOST), cost, wishes, today, results, uncertainty));
        Laboratory whatIf = laboratory(inputs, whatIfRequests);
        return new Documents(new Plan(
                new Plan.Source(name, unread, hash, notes(traffic, hash.isEmpty())),
                traffic,
                today,
                limits,
                results,
                ranges,
                progress.during(Phase.FLIPS, () -> Flips.of(whatIf, today, limits)),
                progress.during(
                        Phase.GROWTH, () -> breaks(whatIf, today, Limit.of(limits, assumptions.of("max_connections")))),
                breaks(whatIf, today, Limit.dsql(limits.refused(), assumptions.of("dsql_sessions"))),
                progress.during(Phase.GRID, () -> grid(whatIf, today)),
                inputs.cost()));
    }

    private Scenario today() {
        int tasks = wishes.fewestTasks().orElse(assumptions.count("min_tasks"));
        return Scenario.today(cost.measured().function().memoryMb(), tasks);
    }

    private Limits limits() {
        return new Limits(
                wishes.p99().orElse(Double.POSITIVE_INFINITY),
                wishes.budget().orElse(Double.POSITIVE_INFINITY),
                assumptions.of("accepted_refusals"));
    }

    /** Flips and growth look for something: how many simulations they take is a guess from logs that were tried. */
    private void expect() {
        long part = Math.min(log.size(), whatIfRequests);
        progress.expect(Phase.DESIGNS, 2L * log.size());
        progress.expect(Phase.RANGES, 8L * Math.min(log.size(), Ranges.MOST));
        progress.expect(Phase.FLIPS, FLIP_RUNS * part);
        progress.expect(Phase.GROWTH, GROWTH_RUNS * part);
        progress.expect(Phase.GRID, (long) TRAFFIC.length * MEMORY.length * part);
    }

    private Laboratory laboratory(Inputs with, int most) {
        return new Laboratory(log, with, most, progress::simulated);
    }

    private static List<Break> breaks(Laboratory laboratory, Scenario today, List<Limit> limits) {
        return Stream.of(Design.values())
                .map(design -> Break.of(design, laboratory, today, limits))
                .toList();
    }

    private static List<Plan.Cell> grid(Laboratory laboratory, Scenario today) {
        List<Plan.Cell> cells = new ArrayList<>();
        for (double traffic : TRAFFIC) {
            for (double memory : MEMORY) {
                Scenario there = today.withTraffic(traffic).withMemory(memory);
                cells.add(new Plan.Cell(traffic, memory, laboratory.results(there)));
            }
        }
        return cells;
    }

    private List<String> notes(Traffic traffic, boolean madeUp) {
        List<String> notes = new ArrayList<>(madeUp ? List.of(MADE_UP) : List.of(traffic.reach(), durations(traffic)));
        if (log.isSpread()) {
            notes.add(
                    "The log has whole seconds or counts, so arrivals are spread at random within them: peaks are estimates.");
        }
        if (log.size() > whatIfRequests) {
            notes.add(
                    "Both designs were simulated with every request. Flips, growth and sliders take parts of the log, about %,d requests, put end to end. A day is shorter there, so tasks seem to start later."
                            .formatted(whatIfRequests));
        }
        return notes;
    }

    private String durations(Traffic traffic) {
        if (RouteWork.isUsersApi(log, inputs.api().latencies().get(Design.CONTAINER))) {
            return "The routes are those of the users API. Each takes the time measured for it on each side, not the time in the log.";
        }
        if (traffic.routes().stream().allMatch(route -> Double.isNaN(route.p50()))) {
            return "The log has no durations: each request takes as long as the users API's GET of one user.";
        }
        return "Durations are those of the log; %.0f %% of each is processor time (plan.cpu). Starts, connections and the sizes of tasks are those of the users API."
                .formatted(inputs.processorShare() * 100);
    }
}
