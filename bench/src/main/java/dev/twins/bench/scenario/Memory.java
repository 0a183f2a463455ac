package dev.twins.bench.scenario;

import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.local.Container;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What a process takes of the machine's memory: after its first request, and after load. */
final class Memory implements Scenario {
    private static final int CLIENTS = 5;

    @Override
    public Topic topic() {
        return Topic.MEMORY;
    }

    @Override
    public Duration expected(Plan plan) {
        return plan.round().multipliedBy(2).plusSeconds(15);
    }

    @Override
    public boolean needsLocalPair() {
        return true;
    }

    @Override
    public void measure(Run run) {
        if (!Proc.isSupported()) {
            run.leaveOut(topic(), null, "Only Linux tells what a process takes of the memory.");
            return;
        }
        container(run);
        function(run);
    }

    /** A new one: the others have worked already. */
    private static void container(Run run) {
        try (Container container = run.localPair().anotherContainer(List.of());
                Target target = run.target(Side.CONTAINER).at(URI.create(container.url()))) {
            container.start();
            List<Proc> process = List.of(new Proc(container.process().pid()));
            addIdle(run, target, process);
            load(run, target);
            addLoaded(run, Side.CONTAINER, process);
            container.kill();
        }
    }

    private static void function(Run run) {
        LocalFunction function = run.localPair().function();
        Target target = run.target(Side.SERVERLESS);
        function.letGo();
        target.exchange(Endpoint.GET_USER.calls(target, 1).get());
        addIdle(run, target, function.environments());
        load(run, target);
        addLoaded(run, Side.SERVERLESS, function.environments());
    }

    private static void load(Run run, Target target) {
        target.byClients(CLIENTS, run.plan().round(), Endpoint.GET_USER);
    }

    private static void addIdle(Run run, Target target, List<Proc> processes) {
        run.add(Metric.RESIDENT_IDLE, target.side(), "", resident(processes));
        run.add(Metric.PROPORTIONAL_IDLE, target.side(), "", proportional(processes));
    }

    private static void addLoaded(Run run, Side side, List<Proc> processes) {
        run.add(Metric.RESIDENT_LOADED, side, "", resident(processes));
        run.add(Metric.PROPORTIONAL_LOADED, side, "", proportional(processes));
    }

    private static List<Double> resident(List<Proc> processes) {
        return processes.stream().map(Proc::residentMb).toList();
    }

    private static List<Double> proportional(List<Proc> processes) {
        return processes.stream().map(Proc::proportionalMb).toList();
    }
}
