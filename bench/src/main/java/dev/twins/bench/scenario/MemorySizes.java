package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.pair.ReportLine;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.plan.simulation.Quota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The function with other memory sizes, each with the processor that it buys on AWS: what AWS Lambda Power Tuning does there. */
final class MemorySizes {
    private static final List<Integer> SIZES = List.of(128, 256, 512, 1_024, Quota.MB_PER_VCPU, 3_008);
    /** After a pause of a period, an invocation finds its quota unused. */
    private static final Duration PERIOD = Duration.ofMillis(Quota.PERIOD_MS);

    private static final String WHOLE = "a whole processor";
    private static final int SETTLE_MS = 200;

    private MemorySizes() {}

    static Duration expected(Plan plan) {
        return plan.round()
                .multipliedBy(4)
                .plus(plan.warmUp())
                .plusSeconds(3L * plan.sizedStarts() + 5)
                .multipliedBy(SIZES.size() + 1L);
    }

    static void measure(Run run) {
        if (!Proc.isSupported()) {
            run.leaveOut(Topic.MEMORY_SIZES, null, "The share of a processor needs Linux with control groups.");
            return;
        }
        for (int memoryMb : SIZES) {
            run.say(memoryMb + " MB");
            try (LocalFunction function = run.localPair().anotherFunction(memoryMb);
                    Target target = run.target(Side.SERVERLESS).at(function.url())) {
                sized(run, memoryMb, function, target);
            }
        }
        run.say(WHOLE);
        try (LocalFunction function = run.localPair().wholeFunction();
                Target target = run.target(Side.SERVERLESS).at(function.url())) {
            measure(run, run.of(Side.SERVERLESS, WHOLE), function, target);
        }
    }

    private static void sized(Run run, int memoryMb, LocalFunction function, Target target) {
        if (memoryMb < Quota.MB_PER_VCPU && function.processors() >= 1) {
            leaveOut(run, memoryMb, "its share of a processor needs a control group, which this machine refuses");
            return;
        }
        try {
            measure(run, run.of(Side.SERVERLESS, Integer.toString(memoryMb)), function, target);
        } catch (IllegalStateException e) {
            leaveOut(run, memoryMb, e.getMessage());
        }
    }

    private static void leaveOut(Run run, int memoryMb, String reason) {
        run.leaveOut(Topic.MEMORY_SIZES, Side.SERVERLESS, memoryMb + " MB: " + reason + ".");
    }

    private static void measure(Run run, Sheet sheet, LocalFunction function, Target target) {
        List<Double> starts = new ArrayList<>();
        for (int start = 0; start < run.plan().sizedStarts(); start++) {
            function.letGo();
            Stopwatch watch = new Stopwatch();
            target.byClients(1, 1, Endpoint.GET_USER).requireGood();
            starts.add(watch.millis());
        }
        target.byClients(1, run.plan().warmUp(), Endpoint.GET_USER).requireGood();
        Work get = work(run, function, target, Endpoint.GET_USER);
        Work login = work(run, function, target, Endpoint.LOGIN);
        sheet.add(Metric.SIZE_COLD, starts);
        sheet.add(Metric.SIZE_GET_P50, get.samples().latency(50));
        sheet.add(Metric.SIZE_GET_P99, get.samples().latency(99));
        sheet.add(Metric.SIZE_GET_BILLED, get.billed());
        sheet.add(Metric.SIZE_GET_CPU, get.cpu());
        sheet.add(Metric.SIZE_LOGIN_P50, login.samples().latency(50));
        sheet.add(Metric.SIZE_LOGIN_P99, login.samples().latency(99));
        sheet.add(Metric.SIZE_LOGIN_BILLED, login.billed());
        sheet.add(Metric.SIZE_LOGIN_CPU, login.cpu());
    }

    /** One client: one environment serves, and the other sizes' are gone. */
    private static Work work(Run run, LocalFunction function, Target target, Endpoint endpoint) {
        target.unhurried(PERIOD, run.plan().round(), endpoint).requireGood();
        Pause.millis(SETTLE_MS);
        function.takeReports();
        double before = Proc.cpuMillis(function.environments());
        Samples samples = target.unhurried(PERIOD, run.plan().round(), endpoint).requireGood();
        Pause.millis(SETTLE_MS); // the last line comes after the last answer
        double billed = function.takeReports().stream()
                .mapToDouble(ReportLine::billed)
                .average()
                .orElseThrow();
        double spent = Proc.cpuMillis(function.environments()) - before;
        return new Work(samples, billed, spent / samples.size());
    }

    private record Work(Samples samples, double billed, double cpu) {}
}
