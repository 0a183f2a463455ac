package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.List;
import java.util.function.Supplier;

/** Measures the memory of a process after its first request and after load. */
final class Memory {
    private static final int CLIENTS = 5;

    private Memory() {}

    static void measure(Run run) {
        if (!Proc.isSupported()) {
            run.leaveOut(Topic.MEMORY, null, "Only Linux reports the memory of a process in /proc.");
            return;
        }
        run.withAnotherContainer(List.of(), (container, target) -> { // the others have served requests already
            container.start();
            return beforeAndAfterLoad(run, target, () -> List.of(Proc.of(container)));
        });
        LocalFunction function = run.localPair().function();
        Target target = run.target(Side.SERVERLESS);
        function.letGo();
        target.exchange(Endpoint.GET_USER.calls(target, 1).get());
        beforeAndAfterLoad(run, target, function::environments);
    }

    private static Samples beforeAndAfterLoad(Run run, Target target, Supplier<List<Proc>> processes) {
        Sheet sheet = run.of(target.side());
        List<Proc> idle = processes.get();
        sheet.add(Metric.RESIDENT_IDLE, idle, Proc::residentMb);
        sheet.add(Metric.PROPORTIONAL_IDLE, idle, Proc::proportionalMb);
        Samples samples = target.byClients(CLIENTS, run.plan().round(), Endpoint.GET_USER);
        List<Proc> loaded = processes.get();
        sheet.add(Metric.RESIDENT_LOADED, loaded, Proc::residentMb);
        sheet.add(Metric.PROPORTIONAL_LOADED, loaded, Proc::proportionalMb);
        return samples;
    }
}
