package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.CpuLimit;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.local.Container;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The container held to the processors of its task, as it will be where it is deployed. */
final class TaskLimit implements Scenario {
    private final Optional<CpuLimit> limit;

    TaskLimit(Optional<CpuLimit> limit) {
        this.limit = limit;
    }

    @Override
    public Topic topic() {
        return Topic.COST;
    }

    @Override
    public Duration expected(Plan plan) {
        return Duration.ofSeconds(15L * plan.limitedStarts())
                .plus(plan.warmUp())
                .plus(plan.round().multipliedBy(plan.rounds()))
                .plus(HighestRate.expected(plan.probe()));
    }

    @Override
    public boolean needsLocalPair() {
        return true;
    }

    @Override
    public void measure(Run run) {
        limit.ifPresentOrElse(
                found -> within(run, found),
                () -> run.leaveOut(topic(), Side.CONTAINER, "The task's processor limit needs cgroups or taskset."));
    }

    private static void within(Run run, CpuLimit limit) {
        List<ContainerStart> starts = new ArrayList<>();
        for (int left = run.plan().limitedStarts(); left > 0; left--) {
            run.say("container held to " + limit.description());
            starts.add(start(run, limit, left == 1));
        }
        ContainerStart.add(run, limit.description(), starts);
        run.add(Metric.TASK_CPU, Side.CONTAINER, "", limit.vcpu());
        run.add(Metric.MEMORY_SIZE, Side.CONTAINER, "", leastMemoryMb(limit.vcpu()));
    }

    private static ContainerStart start(Run run, CpuLimit limit, boolean loaded) {
        try (Container container = run.localPair().anotherContainer(limit.wrapper());
                Target target = run.target(Side.CONTAINER).at(URI.create(container.url()))) {
            ContainerStart start = ContainerStart.measure(run, container, target);
            if (loaded) {
                load(run, target, limit);
            }
            container.kill();
            return start;
        }
    }

    private static void load(Run run, Target target, CpuLimit limit) {
        Plan plan = run.plan();
        target.warmUp(plan.warmUp());
        List<Samples> rounds = new ArrayList<>();
        for (int i = 0; i < plan.rounds(); i++) {
            rounds.add(target.atRate(plan.rate(), plan.round(), Endpoint.GET_USER));
        }
        String at = Endpoint.GET_USER.title() + ", " + limit.description();
        WarmLatency.add(run, at, Map.of(Side.CONTAINER, rounds));
        run.add(Metric.LATENCY_RATE, Side.CONTAINER, at, plan.rate());
        double capacity = new HighestRate(target, plan.probe(), Endpoint.GET_USER).find();
        run.add(Metric.HIGHEST_RATE, Side.CONTAINER, limit.description(), capacity);
        run.add(Metric.CAPACITY, Side.CONTAINER, "", capacity);
    }

    /** The smallest that Fargate gives with so many processors, but 1 GB for Payara Micro. */
    private static int leastMemoryMb(double vcpu) {
        return (int) (1024 * Math.max(1, 2 * vcpu));
    }
}
