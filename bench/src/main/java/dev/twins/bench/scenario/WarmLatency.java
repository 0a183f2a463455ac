package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long each operation takes at a rate that neither side minds. */
final class WarmLatency implements Scenario {
    @Override
    public Topic topic() {
        return Topic.WARM_LATENCY;
    }

    @Override
    public Duration expected(Plan plan) {
        Duration rounds = plan.round().multipliedBy(plan.rounds());
        return rounds.plus(plan.warmUp()).plusSeconds(3).multipliedBy(2L * Endpoint.values().length);
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        for (Endpoint endpoint : Endpoint.values()) {
            run.say(endpoint.title());
            double rate = endpoint.hashesPasswords()
                    ? run.plan().hashRate()
                    : run.plan().rate();
            run.targets().forEach(target -> target.atRate(rate, run.plan().warmUp(), endpoint));
            Map<Side, List<Samples>> found = run.inTurns(run.plan().rounds(), (target, round) -> {
                Samples samples = target.atRate(rate, run.plan().round(), endpoint);
                return run.keep(samples, topic(), target.side(), endpoint.title(), round);
            });
            found.forEach((side, rounds) -> add(run, side, endpoint.title(), rounds));
            found.keySet().forEach(side -> run.add(Metric.LATENCY_RATE, side, endpoint.title(), rate));
        }
    }

    static void add(Run run, Side side, String at, List<Samples> rounds) {
        run.add(Metric.P50, side, at, percentile(rounds, 50));
        run.add(Metric.P90, side, at, percentile(rounds, 90));
        run.add(Metric.P99, side, at, percentile(rounds, 99));
        // One round holds too few requests for one in a thousand to mean anything.
        run.add(Metric.P999, side, at, Samples.merged(rounds).latency(99.9));
    }

    private static List<Double> percentile(List<Samples> rounds, double percentile) {
        return rounds.stream().map(samples -> samples.latency(percentile)).toList();
    }
}
