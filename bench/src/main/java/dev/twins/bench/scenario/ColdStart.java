package dev.twins.bench.scenario;

import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.pair.ReportLine;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import java.util.ArrayList;
import java.util.List;

/** Measures the time from the start of a process to its first good answer through the database. */
final class ColdStart {
    /** Times in milliseconds, with AWS's REPORT line. */
    private record FunctionStart(double firstAnswer, ReportLine report, double cpu) {
        double init() {
            return report.init().orElseThrow();
        }
    }

    private ColdStart() {}

    static void measure(Run run) {
        Plan plan = run.plan();
        List<ContainerStart> containers = new ArrayList<>();
        List<FunctionStart> functions = new ArrayList<>();
        for (int i = 1; i <= plan.containerStarts(); i++) {
            run.say("container, " + i + " of " + plan.containerStarts());
            containers.add(run.withAnotherContainer(List.of(), ContainerStart::measure));
            while (functions.size() * plan.containerStarts() < i * plan.functionStarts()) {
                functions.add(function(run));
            }
        }
        ContainerStart.add(run.of(Side.CONTAINER), containers);
        add(run.of(Side.SERVERLESS), functions);
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
        return new FunctionStart(firstAnswer, report, Proc.cpuMillis(function.environments()));
    }

    /** The REPORT line arrives separately, perhaps after the answer. */
    private static ReportLine awaitReport(LocalFunction function) {
        List<ReportLine> reports = function.takeReports();
        for (int i = 0; reports.isEmpty() && i < 100; i++) {
            Pause.millis(10);
            reports = function.takeReports();
        }
        return reports.get(0);
    }

    private static void add(Sheet sheet, List<FunctionStart> starts) {
        sheet.addEach(Metric.FIRST_ANSWER, starts, FunctionStart::firstAnswer);
        sheet.add(Metric.INIT, starts, FunctionStart::init);
        sheet.add(Metric.FIRST_INVOCATION, starts, start -> start.report().duration());
        sheet.addMean(
                Metric.COLD_BILLED_DURATION, starts, start -> start.report().billed());
        sheet.addMean(Metric.COLD_CPU_TIME, starts, FunctionStart::cpu);
    }
}
