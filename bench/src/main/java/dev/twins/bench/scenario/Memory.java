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

/** Measures the memory of a process after its first request and after load. */
final class Memory {
    private static final int CLIENTS = 5;

    private Memory() {}

    static Duration expected(Plan plan) {
        return plan.round().multipliedBy(2).plusSeconds(15);
    }

    static void measure(Run run) {
        if (!Proc.isSupported()) {
            run.leaveOut(Topic.MEMORY, null, "Only Linux reports the memory of a process in /proc.");
            return;
        }
        container(run);
        function(run);
    }

    /** Measures a new container: the others have served requests already. */
    private static void container(Run run) {
        try (Container container = run.localPair().anotherContainer(List.of());
                Target target = run.target(Side.CONTAINER).at(URI.create(container.url()))) {
            container.start();
            List<Proc> process = List.of(new Proc(container.process().pid()));
            Sheet sheet = run.of(Side.CONTAINER);
            addIdle(sheet, process);
            load(run, target);
            addLoaded(sheet, process);
            container.kill();
        }
    }

    private static void function(Run run) {
        LocalFunction function = run.localPair().function();
        Target target = run.target(Side.SERVERLESS);
        function.letGo();
        target.exchange(Endpoint.GET_USER.calls(target, 1).get());
        Sheet sheet = run.of(Side.SERVERLESS);
        addIdle(sheet, function.environments());
        load(run, target);
        addLoaded(sheet, function.environments());
    }

    private static void load(Run run, Target target) {
        target.byClients(CLIENTS, run.plan().round(), Endpoint.GET_USER);
    }

    private static void addIdle(Sheet sheet, List<Proc> processes) {
        sheet.add(Metric.RESIDENT_IDLE, processes, Proc::residentMb);
        sheet.add(Metric.PROPORTIONAL_IDLE, processes, Proc::proportionalMb);
    }

    private static void addLoaded(Sheet sheet, List<Proc> processes) {
        sheet.add(Metric.RESIDENT_LOADED, processes, Proc::residentMb);
        sheet.add(Metric.PROPORTIONAL_LOADED, processes, Proc::proportionalMb);
    }
}
