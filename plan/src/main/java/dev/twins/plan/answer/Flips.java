package dev.twins.plan.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;

/** Finds the value of each quantity at which the answer flips, in both directions from today's value. */
final class Flips {
    private static final int MOST_TASKS = 20;

    private final Laboratory laboratory;
    private final Scenario today;
    private final Limits limits;
    private final String choice;
    private final List<Flip> found = new ArrayList<>();

    private Flips(Laboratory laboratory, Scenario today, Limits limits) {
        this.laboratory = laboratory;
        this.today = today;
        this.limits = limits;
        choice = limits.choice(laboratory.results(today));
    }

    static List<Flip> of(Laboratory laboratory, Scenario today, Limits limits) {
        Flips flips = new Flips(laboratory, today, limits);
        flips.look();
        return List.copyOf(flips.found);
    }

    private void look() {
        vary(Knob.TRAFFIC, today.traffic(), 1.0 / 128, 128, today::withTraffic);
        vary(Knob.DURATION, today.duration(), 1.0 / 16, 16, today::withDuration);
        vary(Knob.MEMORY, today.memoryMb(), 128, 10_240, today::withMemory);
        varyTasks();
        vary(Knob.LAMBDA_PRICE, today.lambdaPrice(), 1.0 / 64, 64, today::withLambdaPrice);
        vary(Knob.FARGATE_PRICE, today.fargatePrice(), 1.0 / 64, 64, today::withFargatePrice);
        varyLimit();
    }

    private void vary(Knob knob, double now, double least, double most, DoubleFunction<Scenario> with) {
        DoublePredicate flips = value -> !choiceIn(with.apply(value)).equals(choice);
        Search.first(now, least, 0.5, flips).ifPresent(at -> add(knob, at, choiceIn(with.apply(at))));
        Search.first(now, most, 2, flips).ifPresent(at -> add(knob, at, choiceIn(with.apply(at))));
    }

    private void varyTasks() {
        for (int direction : new int[] {-1, 1}) {
            int tasks = today.minTasks();
            String other = choice;
            while (other.equals(choice) && tasks + direction >= 1 && tasks + direction <= MOST_TASKS) {
                tasks += direction;
                other = choiceIn(today.withMinTasks(tasks));
            }
            add(Knob.TASKS, tasks, other);
        }
    }

    /** A limit of the p99 changes the choice only at the p99 of a design. */
    private void varyLimit() {
        List<Result> results = laboratory.results(today);
        results.stream().mapToDouble(result -> result.outcome().p99()).sorted().forEach(p99 -> {
            boolean holds = p99 <= limits.p99();
            Limits other = new Limits(holds ? Math.nextDown(p99) : p99, limits.budget(), limits.refused());
            add(holds ? Knob.P99_BELOW : Knob.P99_FROM, p99, other.choice(results));
        });
    }

    private String choiceIn(Scenario scenario) {
        return limits.choice(laboratory.results(scenario));
    }

    private void add(Knob knob, double at, String other) {
        if (!other.equals(choice)) {
            found.add(new Flip(knob, choice, at, other));
        }
    }
}
