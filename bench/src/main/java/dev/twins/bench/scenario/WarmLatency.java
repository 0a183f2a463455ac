package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures the latency of each operation at a rate that both sides serve easily. */
final class WarmLatency {
    /** As a share. Refusals are fast, so with more of them the percentiles would be too low. */
    private static final double MOST_ERRORS = 0.01;

    private static final Map<Metric, Double> PERCENTILES =
            new EnumMap<>(Map.of(Metric.P50, 50.0, Metric.P90, 90.0, Metric.P99, 99.0, Metric.P999, 99.9));

    private WarmLatency() {}

    static void measure(Run run) {
        for (Endpoint endpoint : Endpoint.values()) {
            run.say(endpoint.title());
            boolean hashes = endpoint.hashesPasswords();
            double rate = hashes ? run.plan().hashRate() : run.plan().rate();
            Duration leadIn = hashes ? run.plan().hashLeadIn() : run.plan().leadIn();
            run.targets().forEach(target -> target.atRate(rate, leadIn, endpoint));
            Map<Side, List<Samples>> found = run.inTurns(run.plan().rounds(), (target, round) -> {
                Samples samples = target.atRate(rate, run.plan().round(), endpoint);
                return run.keep(samples, Topic.WARM_LATENCY, target.side(), endpoint.title(), round);
            });
            add(run, endpoint.title(), found);
            found.keySet().forEach(side -> run.of(side, endpoint.title()).add(Metric.LATENCY_RATE, rate));
        }
    }

    /** Adds the errors. If they were few, also adds the distribution and the percentiles that have enough requests. */
    static void add(Run run, String at, Map<Side, List<Samples>> found) {
        Map<Side, List<Samples>> served = new EnumMap<>(found);
        found.forEach((side, rounds) -> {
            Samples all = Samples.merged(rounds);
            run.of(side, at).add(Metric.ERRORS, all.errors());
            if (all.errors() > MOST_ERRORS * all.size()) {
                served.remove(side);
                run.leaveOut(
                        Topic.WARM_LATENCY,
                        side,
                        "%s: %s of %s requests failed.".formatted(at, all.errors(), all.size()));
            } else {
                run.of(side, at).spread(Metric.LATENCY, all.latencies());
            }
        });
        PERCENTILES.forEach((metric, percentile) -> addPercentile(run, at, served, metric, percentile));
    }

    private static void addPercentile(
            Run run, String at, Map<Side, List<Samples>> served, Metric metric, double percentile) {
        int least = (int) Math.round(100 / (100 - percentile));
        if (served.values().stream().allMatch(rounds -> Samples.merged(rounds).size() >= least)) {
            served.forEach((side, rounds) -> run.of(side, at).add(metric, percentile(rounds, percentile, least)));
        } else {
            run.leaveOut(metric.row(), null, "%s of %s: it needs %s requests.".formatted(metric.key(), at, least));
        }
    }

    /** The percentile of each round, or of all rounds together if one round has too few requests. */
    private static List<Double> percentile(List<Samples> rounds, double percentile, int least) {
        boolean eachIsEnough = rounds.stream().allMatch(samples -> samples.size() >= least);
        List<Samples> parts = eachIsEnough ? rounds : List.of(Samples.merged(rounds));
        return parts.stream().map(samples -> samples.latency(percentile)).toList();
    }
}
