package dev.twins.bench.scenario;

import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.pair.ReportLine;
import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.local.Container;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** From the start of a process to its first good answer through the database. */
final class ColdStart implements Scenario {
    /** Times in milliseconds; the report is AWS's. */
    private record FunctionStart(double firstAnswer, ReportLine report, double cpu) {
        double init() {
            return report.init().orElseThrow();
        }
    }

    @Override
    public Topic topic() {
        return Topic.COLD_START;
    }

    @Override
    public Duration expected(Plan plan) {
        return Duration.ofMillis(11_000L * plan.containerStarts() + 1_000L * plan.functionStarts());
    }

    @Override
    public boolean needsLocalPair() {
        return true;
    }

    @Override
    public void measure(Run run) {
        Plan plan = run.plan();
        List<ContainerStart> containers = new ArrayList<>();
        List<FunctionStart> functions = new ArrayList<>();
        for (int i = 1; i <= plan.containerStarts(); i++) {
            run.say("container, " + i + " of " + plan.containerStarts());
            containers.add(container(run));
            while (functions.size() * plan.containerStarts() < i * plan.functionStarts()) {
                functions.add(function(run));
            }
        }
        ContainerStart.add(run, "", containers);
        add(run, functions);
    }

    /** One beside the first, which stays warm. */
    private static ContainerStart container(Run run) {
        try (Container container = run.localPair().anotherContainer(List.of());
                Target target = run.target(Side.CONTAINER).at(URI.create(container.url()))) {
            ContainerStart start = ContainerStart.measure(run, container, target);
            container.kill(); // it need not drain
            return start;
        }
    }

    private static FunctionStart function(Run run) {
        LocalFunction function = run.localPair().function();
        Target target = run.target(Side.SERVERLESS);
        function.letGo();
        function.takeReports();
        Stopwatch watch = new Stopwatch();
        int status = target.exchange(Endpoint.GET_USER.calls(target, 1).get()).status();
        double firstAnswer = watch.millis();
        if (status != 200) {
            throw new IllegalStateException("The function's first answer was " + status);
        }
        ReportLine report = awaitReport(function);
        double cpu =
                function.environments().stream().mapToDouble(Proc::cpuMillis).sum();
        return new FunctionStart(firstAnswer, report, cpu);
    }

    /** The line comes by another way than the answer. */
    private static ReportLine awaitReport(LocalFunction function) {
        List<ReportLine> reports = function.takeReports();
        for (int i = 0; reports.isEmpty() && i < 100; i++) {
            Pause.millis(10);
            reports = function.takeReports();
        }
        return reports.get(0);
    }

    private static void add(Run run, List<FunctionStart> starts) {
        Side side = Side.SERVERLESS;
        run.add(Metric.FIRST_ANSWER, side, "", starts, FunctionStart::firstAnswer);
        run.add(Distribution.ofEach(
                Metric.FIRST_ANSWER,
                side,
                "",
                starts.stream().map(FunctionStart::firstAnswer).toList()));
        run.add(Metric.INIT, side, "", starts, FunctionStart::init);
        run.add(
                Metric.FIRST_INVOCATION,
                side,
                "",
                starts,
                start -> start.report().duration());
        DoubleStream billed =
                starts.stream().mapToDouble(start -> start.report().billed());
        run.add(Metric.COLD_BILLED_DURATION, side, "", billed.average().orElseThrow());
        DoubleStream cpu = starts.stream().mapToDouble(FunctionStart::cpu);
        run.add(Metric.COLD_CPU_TIME, side, "", cpu.average().orElseThrow());
    }
}
