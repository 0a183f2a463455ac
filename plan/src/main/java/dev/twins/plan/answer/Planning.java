package dev.twins.plan.answer;

import dev.twins.plan.cost.CostModel;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a plan: the designs under the whole log, and under a part of it whatever asks "what if". */
public final class Planning {
    private static final double[] TRAFFIC = {0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32};
    private static final double[] MEMORY = {256, 512, 1_024, 1_769, 3_008};
    private static final int WHAT_IF = 300_000;

    private final Requests log;
    private final MeasuredApi api;
    private final CostModel cost;
    private final Wishes wishes;
    private final Assumed assumed = Assumed.usual();
    private final double processorShare;

    public Planning(Requests log, CostModel cost, Wishes wishes) {
        this.log = log;
        this.cost = cost;
        this.wishes = wishes;
        api = MeasuredApi.in(wishes.results());
        processorShare = wishes.processorShare().orElse(assumed.of("processor_share"));
    }

    /**
     * Simulates and decides.
     *
     * @param name of the traffic's source
     * @param unread lines of the log
     * @param hash of the log
     */
    public Documents plan(Traffic traffic, String name, long unread, String hash) {
        Scenario today = new Scenario(
                1,
                1,
                cost.measured().function().memoryMb(),
                wishes.fewestTasks().orElse((int) cost.assumptions().minTasks()),
                1,
                1);
        Limits limits = new Limits(
                wishes.p99().orElse(Double.POSITIVE_INFINITY),
                wishes.budget().orElse(Double.POSITIVE_INFINITY),
                assumed.of("accepted_refusals"));
        List<Result> results = laboratory(Integer.MAX_VALUE).results(today);
        Laboratory whatIf = laboratory(WHAT_IF);
        List<Break> breaks = Stream.of(Design.values())
                .map(design -> Break.of(
                        design, whatIf, today, limits, cost.assumptions().maxConnections()))
                .toList();
        return new Documents(new Plan(
                new Plan.Source(name, unread, hash, notes(traffic)),
                traffic,
                today,
                limits,
                results,
                Flips.of(whatIf, today, limits),
                breaks,
                grid(whatIf, today),
                assumed,
                cost.prices().asOf(),
                cost.prices().region()));
    }

    private Laboratory laboratory(int most) {
        return new Laboratory(log, api, cost, assumed, processorShare, wishes.fastScaling(), most);
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

    private List<String> notes(Traffic traffic) {
        List<String> notes = new ArrayList<>(List.of(traffic.reach()));
        if (log.isSpread()) {
            notes.add(
                    "The log knows whole seconds or counts, so arrivals are spread at random within them: peaks are estimates.");
        }
        Map<String, Quantiles> known = api.latencies().get(Design.CONTAINER);
        if (RouteWork.isUsersApi(log, known)) {
            notes.add(
                    "The routes are those of the users API. Each takes what was measured for it on each side, not what the log says.");
        } else if (traffic.routes().stream().anyMatch(route -> !Double.isNaN(route.p50()))) {
            notes.add(
                    "Durations are the log's, with %.0f %% of them processor time (plan.cpu). Starts, connections and the sizes of tasks are the users API's."
                            .formatted(processorShare * 100));
        } else {
            notes.add("The log holds no durations: each request takes what the users API's GET of one user takes.");
        }
        notes.add(
                "The designs above saw every request. Flips, growth and sliders saw parts of the log, about %,d requests, put end to end: tasks seem to come later there than they do."
                        .formatted(WHAT_IF));
        return notes;
    }
}
