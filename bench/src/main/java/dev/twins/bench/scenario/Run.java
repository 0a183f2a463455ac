package dev.twins.bench.scenario;

import dev.twins.bench.load.RawSamples;
import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What scenarios measure with, and where they put what they find. Others may read it meanwhile. */
public final class Run {
    /** Span of the rounds, as a share of their median, above which a figure is called noisy. */
    public static final double NOISE_BOUND = 0.25;

    private static final double PER_UNIT = 1_000;

    private final Plan plan;
    private final List<Target> targets;
    private final Optional<LocalPair> pair;
    private final RawSamples raw;
    private final Consumer<String> progress;
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final List<Distribution> distributions = new CopyOnWriteArrayList<>();
    private final List<LeftOut> leftOut = new CopyOnWriteArrayList<>();

    /** @param pair absent if the targets are deployed somewhere */
    public Run(Plan plan, List<Target> targets, Optional<LocalPair> pair, RawSamples raw, Consumer<String> progress) {
        this.plan = plan;
        this.targets = List.copyOf(targets);
        this.pair = pair;
        this.raw = raw;
        this.progress = progress;
    }

    /** What is measured at one side in one round. */
    @FunctionalInterface
    interface Measurement<T> {
        T of(Target target, int round);
    }

    /** The figures so far. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How the values behind them spread. */
    public List<Distribution> distributions() {
        return List.copyOf(distributions);
    }

    /** What was not measured so far, and why. */
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Notes that something was not measured.
     *
     * @param side null for both
     */
    public void leaveOut(Topic topic, Side side, String reason) {
        leftOut.add(new LeftOut(topic, side, reason));
    }

    Plan plan() {
        return plan;
    }

    Optional<LocalPair> pair() {
        return pair;
    }

    /** For scenarios that need it. */
    LocalPair localPair() {
        return pair.orElseThrow();
    }

    List<Target> targets() {
        return targets;
    }

    Target target(Side side) {
        return targets.stream()
                .filter(target -> target.side() == side)
                .findFirst()
                .orElseThrow();
    }

    /** Adds a figure: its median over the rounds. */
    void add(Metric metric, Side side, String at, List<Double> rounds) {
        double[] values = rounds.stream().mapToDouble(Run::rounded).toArray();
        rows.add(Row.of(metric, side, at, NOISE_BOUND, values));
    }

    /** Adds one figure of what each round found. */
    <T> void add(Metric metric, Side side, String at, List<T> rounds, ToDoubleFunction<T> figure) {
        add(metric, side, at, rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Adds what is counted or configured. */
    void add(Metric metric, Side side, String at, double value) {
        rows.add(Row.of(metric, side, at, rounded(value)));
    }

    /** Adds how the values behind a figure spread. */
    void add(Distribution distribution) {
        distributions.add(distribution);
    }

    /** Measures both sides in turns, the first of a round being the second of the next. */
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

    /** Keeps the requests behind a figure. */
    Samples keep(Samples samples, Topic topic, Side side, String at, int round) {
        String name = "%s %s %s %d".formatted(topic, side, at, round).toLowerCase(Locale.ROOT);
        raw.keep(name, samples);
        return samples;
    }

    void say(String line) {
        progress.accept(line);
    }

    /** To microseconds, or what else a thousandth is; no clock here is finer. */
    private static double rounded(double value) {
        return Math.round(value * PER_UNIT) / PER_UNIT;
    }
}
