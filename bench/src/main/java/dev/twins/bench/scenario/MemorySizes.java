package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.plan.simulation.Quota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The function with other memory sizes, each with the processor that it buys on AWS: what AWS Lambda Power Tuning does there. */
final class MemorySizes {
    private static final List<Integer> SIZES = List.of(128, 256, 512, 1_024, Quota.MB_PER_VCPU, 3_008);
    /** After a pause of a period, an invocation finds its quota unused. */
    private static final Duration PERIOD = Duration.ofMillis(Quota.PERIOD_MS);

    private MemorySizes() {}

    static void measure(Run run) {
        if (!Proc.isSupported()) {
            run.leaveOut(Topic.MEMORY_SIZES, null, "The share of a processor needs Linux with control groups.");
            return;
        }
        LocalPair pair = run.localPair();
        for (int memoryMb : SIZES) {
            boolean limited = memoryMb < Quota.MB_PER_VCPU;
            measure(run, Integer.toString(memoryMb), memoryMb + " MB", limited, () -> pair.anotherFunction(memoryMb));
        }
        measure(run, Row.WHOLE_PROCESSOR, Row.WHOLE_PROCESSOR, false, pair::wholeFunction);
    }

    private static void measure(Run run, String at, String name, boolean limited, Supplier<LocalFunction> start) {
        run.say(name);
        try (LocalFunction function = start.get();
                Target target = run.target(Side.SERVERLESS).at(function.url())) {
            if (limited && function.processors() >= 1) {
                throw new IllegalStateException(
                        "its share of a processor needs a control group, which this machine refuses");
            }
            measure(run, run.of(Side.SERVERLESS, at), function, target);
        } catch (IllegalStateException e) {
            run.leaveOut(Topic.MEMORY_SIZES, Side.SERVERLESS, name + ": " + e.getMessage() + ".");
        }
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
        Supplier<Samples> load = () -> target.unhurried(PERIOD, run.plan().round(), endpoint);
        load.get().requireGood();
        return Work.of(function, function::environments, load);
    }
}
