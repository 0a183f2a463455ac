package dev.twins.bench.scenario;

import dev.twins.bench.load.RawSamples;
import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.CpuLimit;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.local.Container;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The targets that scenarios measure, and the figures they record. Another thread may read the figures meanwhile.
 *
 * @param pair absent if the targets are deployed elsewhere
 * @param limit on the processors of the container's task; absent if this machine cannot limit them
 * @param plannerInput what the planner predicts from
 * @param rows the figures so far
 * @param distributions the distributions so far
 * @param leftOut what was not measured so far, and why
 */
public record Run(
        Plan plan,
        List<Target> targets,
        Optional<LocalPair> pair,
        Optional<CpuLimit> limit,
        PlannerInput plannerInput,
        RawSamples raw,
        Consumer<String> progress,
        List<Row> rows,
        List<Distribution> distributions,
        List<LeftOut> leftOut) {
    /** Span of the rounds, as a share of their median, above which a figure is called noisy. */
    public static final double NOISE_BOUND = 0.25;

    /** Measures one side in one round. */
    @FunctionalInterface
    interface Measurement<T> {
        T of(Target target, int round);
    }

    /**
     * Notes that something was not measured.
     *
     * @param side null for both
     */
    public void leaveOut(Topic topic, Side side, String reason) {
        leftOut.add(new LeftOut(topic, side, reason));
    }

    /** The local pair, for scenarios that only run locally. */
    LocalPair localPair() {
        return pair.orElseThrow();
    }

    Target target(Side side) {
        return targets.stream()
                .filter(target -> target.side() == side)
                .findFirst()
                .orElseThrow();
    }

    /** The sheet for the figures of a side. */
    Sheet of(Side side) {
        return of(side, "");
    }

    /**
     * The sheet for the figures of a side under a circumstance.
     *
     * @param at such as an operation or a concurrency
     */
    Sheet of(Side side, String at) {
        return new Sheet(this, side, at);
    }

    /** Measures both sides in turns. The side that goes first in one round goes second in the next. */
    <T> Map<Side, List<T>> inTurns(int rounds, Measurement<T> measurement) {
        Map<Side, List<T>> found = new EnumMap<>(Side.class);
        List<Target> order = new ArrayList<>(targets);
        for (int round = 1; round <= rounds; round++) {
            for (Target target : order) {
                found.computeIfAbsent(target.side(), side -> new ArrayList<>()).add(measurement.of(target, round));
            }
            Collections.reverse(order);
        }
        return found;
    }

    /**
     * Measures a second container; the first stays warm.
     *
     * @param wrapper a command that limits its processors, empty for none
     * @param measurement starts it; afterwards it is killed, as there is no need to drain
     */
    <T> T withAnotherContainer(List<String> wrapper, BiFunction<Container, Target, T> measurement) {
        try (Container container = localPair().anotherContainer(wrapper);
                Target target = target(Side.CONTAINER).at(URI.create(container.url()))) {
            T found = measurement.apply(container, target);
            container.kill();
            return found;
        }
    }

    /** Keeps the requests behind a figure. */
    Samples keep(Samples samples, Topic topic, Side side, String at, int round) {
        String name = "%s %s %s %s".formatted(topic, side, at, round).toLowerCase(Locale.ROOT);
        raw.keep(name, samples);
        return samples;
    }

    void say(String line) {
        progress.accept(line);
    }
}
