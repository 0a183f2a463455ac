package dev.twins.plan.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Finds the value of each thing at which the answer flips: steps away from today's value in both directions until the choice
 * changes, and halves the last step.
 */
final class Flips {
    private static final int HALVINGS = 6;

    private final Laboratory laboratory;
    private final Scenario today;
    private final Limits limits;
    private final String choice;
    private final List<Flip> found = new ArrayList<>();

    private Flips(Laboratory laboratory, Scenario today, Limits limits) {
        this.laboratory = laboratory;
        this.today = today;
        this.limits = limits;
        choice = Choice.name(laboratory.results(today), limits);
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
        flip(knob, now, least, 0.5, with).ifPresent(found::add);
        flip(knob, now, most, 2, with).ifPresent(found::add);
    }

    private Optional<Flip> flip(Knob knob, double now, double last, double step, DoubleFunction<Scenario> with) {
        double same = now;
        while (same != last) {
            double next = step < 1 ? Math.max(last, same * step) : Math.min(last, same * step);
            if (!choiceIn(with.apply(next)).equals(choice)) {
                return Optional.of(between(knob, same, next, with));
            }
            same = next;
        }
        return Optional.empty();
    }

    private Flip between(Knob knob, double same, double other, DoubleFunction<Scenario> with) {
        double before = same;
        double after = other;
        for (int at = 0; at < HALVINGS; at++) {
            double middle = Math.sqrt(before * after);
            if (choiceIn(with.apply(middle)).equals(choice)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return knob.flip(choice, after, choiceIn(with.apply(after)));
    }

    private void varyTasks() {
        for (int direction : new int[] {-1, 1}) {
            for (int tasks = today.minTasks() + direction; tasks >= 1 && tasks <= 20; tasks += direction) {
                String other = choiceIn(today.withMinTasks(tasks));
                if (!other.equals(choice)) {
                    found.add(Knob.TASKS.flip(choice, tasks, other));
                    break;
                }
            }
        }
    }

    /** A limit of the p99 changes the choice only at the p99 of a design. */
    private void varyLimit() {
        List<Result> results = laboratory.results(today);
        DoubleStream passed =
                results.stream().mapToDouble(result -> result.outcome().p99());
        passed.sorted().forEach(p99 -> {
            boolean holds = p99 <= limits.p99();
            Limits other = new Limits(holds ? Math.nextDown(p99) : p99, limits.budget(), limits.refused());
            String then = Choice.name(results, other);
            if (!then.equals(choice)) {
                found.add((holds ? Knob.P99_BELOW : Knob.P99_FROM).flip(choice, p99, then));
            }
        });
    }

    private String choiceIn(Scenario scenario) {
        return Choice.name(laboratory.results(scenario), limits);
    }
}
