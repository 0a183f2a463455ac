package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.Backends;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** More and more clients at once. */
final class Scaling implements Scenario {
    /** @param connections empty if we cannot ask the database */
    private record Found(Samples samples, Optional<Double> connections) {}

    @Override
    public Topic topic() {
        return Topic.SCALING;
    }

    @Override
    public Duration expected(Plan plan) {
        return plan.step()
                .plusSeconds(2)
                .multipliedBy(2L * plan.longRounds() * plan.concurrencies().size());
    }

    @Override
    public boolean needsLocalPair() {
        return false;
    }

    @Override
    public void measure(Run run) {
        for (int concurrency : run.plan().concurrencies()) {
            run.say(concurrency + " at once");
            Map<Side, List<Found>> found =
                    run.inTurns(run.plan().longRounds(), (target, round) -> load(run, target, concurrency, round));
            found.forEach((side, rounds) -> add(run, side, Integer.toString(concurrency), rounds));
        }
    }

    private Found load(Run run, Target target, int concurrency, int round) {
        target.byClients(
                concurrency, concurrency, Endpoint.GET_USER); // starts the environments, which is not the question
        Optional<Backends> backends = run.pair().map(pair -> pair.watchBackends(target.side()));
        Samples samples = target.byClients(concurrency, run.plan().step(), Endpoint.GET_USER);
        run.keep(samples, topic(), target.side(), concurrency + " clients", round);
        return new Found(samples, backends.map(Backends::most).map(Integer::doubleValue));
    }

    private static void add(Run run, Side side, String at, List<Found> rounds) {
        run.add(Metric.SCALING_RATE, side, at, rounds, found -> found.samples().rate());
        run.add(Metric.SCALING_P50, side, at, rounds, found -> found.samples().latency(50));
        run.add(Metric.SCALING_P99, side, at, rounds, found -> found.samples().latency(99));
        run.add(
                Metric.ENVIRONMENTS,
                side,
                at,
                rounds,
                found -> found.samples().descriptions("instance").size());
        run.add(Metric.REFUSALS, side, at, rounds, found -> found.samples().errors());
        List<Double> connections = new ArrayList<>();
        rounds.forEach(found -> found.connections().ifPresent(connections::add));
        if (!connections.isEmpty()) {
            run.add(Metric.CONNECTIONS, side, at, connections);
        }
    }
}
