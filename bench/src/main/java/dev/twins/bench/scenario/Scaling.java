package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.Backends;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures both sides with more and more clients at once. */
final class Scaling {
    /** @param connections empty if the run cannot ask the database */
    private record Found(Samples samples, Optional<Double> connections) {}

    private Scaling() {}

    static Duration expected(Plan plan) {
        return plan.step()
                .plusSeconds(2)
                .multipliedBy(2L * plan.longRounds() * plan.concurrencies().size());
    }

    static void measure(Run run) {
        for (int concurrency : run.plan().concurrencies()) {
            run.say(concurrency + " at once");
            Map<Side, List<Found>> found =
                    run.inTurns(run.plan().longRounds(), (target, round) -> load(run, target, concurrency, round));
            found.forEach((side, rounds) -> add(run.of(side, Integer.toString(concurrency)), rounds));
        }
    }

    private static Found load(Run run, Target target, int concurrency, int round) {
        target.byClients(
                concurrency,
                concurrency,
                Endpoint.GET_USER); // starts the environments: cold starts are not measured here
        Optional<Backends> backends = run.pair().map(pair -> pair.watchBackends(target.side()));
        Samples samples = target.byClients(concurrency, run.plan().step(), Endpoint.GET_USER);
        run.keep(samples, Topic.SCALING, target.side(), concurrency + " clients", round);
        return new Found(samples, backends.map(Backends::most).map(Integer::doubleValue));
    }

    private static void add(Sheet sheet, List<Found> rounds) {
        List<Samples> samples = rounds.stream().map(Found::samples).toList();
        sheet.add(Metric.SCALING_RATE, samples, Samples::rate);
        sheet.add(Metric.SCALING_P50, samples, found -> found.latency(50));
        sheet.add(Metric.SCALING_P99, samples, found -> found.latency(99));
        sheet.add(
                Metric.ENVIRONMENTS,
                samples,
                found -> found.descriptions("instance").size());
        sheet.add(Metric.REFUSALS, samples, Samples::errors);
        List<Double> connections =
                rounds.stream().flatMap(found -> found.connections().stream()).toList();
        if (!connections.isEmpty()) {
            sheet.add(Metric.CONNECTIONS, connections);
        }
    }
}
