package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.CpuLimit;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the container limited to its task's processors, as Fargate limits it. */
final class TaskLimit {
    private TaskLimit() {}

    static void measure(Run run) {
        run.limit()
                .ifPresentOrElse(
                        limit -> within(run, limit),
                        () -> run.leaveOut(
                                Topic.COST, Side.CONTAINER, "The task's processor limit needs cgroups or taskset."));
    }

    private static void within(Run run, CpuLimit limit) {
        List<ContainerStart> starts = new ArrayList<>();
        for (int left = run.plan().limitedStarts(); left > 0; left--) {
            run.say("container held to " + limit.description());
            boolean loaded = left == 1;
            starts.add(run.withAnotherContainer(limit.wrapper(), (container, target) -> {
                ContainerStart start = ContainerStart.measure(container, target);
                if (loaded) {
                    load(run, target, limit);
                }
                return start;
            }));
        }
        ContainerStart.add(run.of(Side.CONTAINER, limit.description()), starts);
        run.of(Side.CONTAINER).add(Metric.TASK_CPU, limit.vcpu());
        run.of(Side.CONTAINER).add(Metric.MEMORY_SIZE, leastMemoryMb(limit.vcpu()));
    }

    private static void load(Run run, Target target, CpuLimit limit) {
        Plan plan = run.plan();
        target.warmUp(plan.warmUp());
        List<Samples> rounds = Stream.generate(() -> target.atRate(plan.rate(), plan.round(), Endpoint.GET_USER))
                .limit(plan.rounds())
                .toList();
        String at = Endpoint.GET_USER.title() + ", " + limit.description();
        WarmLatency.add(run, at, Map.of(Side.CONTAINER, rounds));
        run.of(Side.CONTAINER, at).add(Metric.LATENCY_RATE, plan.rate());
        double capacity = new HighestRate(target, plan.probe(), Endpoint.GET_USER).find();
        run.of(Side.CONTAINER, limit.description()).add(Metric.HIGHEST_RATE, capacity);
        run.of(Side.CONTAINER).add(Metric.CAPACITY, capacity);
    }

    /** The smallest memory that Fargate offers with that many processors, but at least 1 GB for Payara Micro. */
    private static int leastMemoryMb(double vcpu) {
        return (int) (1024 * Math.max(1, 2 * vcpu));
    }
}
