package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Topic;
import java.util.List;

/** Measures both sides with more and more clients at once. */
final class Scaling {
    private Scaling() {}

    static void measure(Run run) {
        for (int concurrency : run.plan().concurrencies()) {
            run.say(concurrency + " at once");
            run.inTurns(run.plan().longRounds(), (target, round) -> load(run, target, concurrency, round))
                    .forEach((side, rounds) -> add(run.of(side, Integer.toString(concurrency)), rounds));
        }
    }

    private static WatchedLoad load(Run run, Target target, int concurrency, int round) {
        return WatchedLoad.of(run, target, concurrency, () -> {
            Samples samples = target.byClients(concurrency, run.plan().step(), Endpoint.GET_USER);
            return run.keep(samples, Topic.SCALING, target.side(), concurrency + " clients", round);
        });
    }

    private static void add(Sheet sheet, List<WatchedLoad> rounds) {
        List<Samples> samples = rounds.stream().map(WatchedLoad::samples).toList();
        sheet.add(Metric.SCALING_RATE, samples, Samples::rate);
        sheet.add(Metric.SCALING_P50, samples, found -> found.latency(50));
        sheet.add(Metric.SCALING_P99, samples, found -> found.latency(99));
        sheet.add(
                Metric.ENVIRONMENTS,
                samples,
                found -> found.descriptions("instance").size());
        sheet.add(Metric.REFUSALS, samples, Samples::errors);
        if (rounds.get(0).mostBackends().isPresent()) {
            sheet.add(Metric.CONNECTIONS, rounds, round -> round.mostBackends().getAsInt());
        }
    }
}
