package dev.twins.bench.scenario;

import dev.twins.bench.load.Reply;
import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.pair.ReportLine;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a warm request costs: processor time, and what Lambda would bill. */
final class RequestCost {
    private static final int SETTLE_MS = 200;

    private RequestCost() {}

    static Duration expected(Plan plan) {
        return plan.round().plusSeconds(1).multipliedBy(2L * plan.rounds());
    }

    static void measure(Run run) {
        List<Double> billed = new ArrayList<>();
        var cpu = run.inTurns(run.plan().rounds(), (target, round) -> cpuPerRequest(run, target, billed));
        if (Proc.isSupported()) {
            cpu.forEach((side, rounds) -> run.of(side).add(Metric.CPU_TIME, rounds));
        }
        run.of(Side.SERVERLESS).add(Metric.BILLED_DURATION, billed);
        run.of(Side.SERVERLESS).add(Metric.MEMORY_SIZE, run.localPair().memoryMb());
        for (Target target : run.targets()) {
            Reply reply = target.exchange(Endpoint.GET_USER.calls(target, 1).get());
            run.of(target.side()).add(Metric.TRAFFIC, reply.bytes());
            run.of(target.side()).add(Metric.ANSWER_BYTES, reply.answerBytes());
        }
    }

    private static double cpuPerRequest(Run run, Target target, List<Double> billed) {
        LocalPair pair = run.localPair();
        pair.function().takeReports();
        double before = cpu(pair, target.side());
        Samples samples = target.atRate(run.plan().rate(), run.plan().round(), Endpoint.GET_USER);
        Pause.millis(SETTLE_MS); // the last line comes after the last answer
        double spent = cpu(pair, target.side()) - before;
        if (samples.errors() > 0) {
            throw new IllegalStateException(
                    "%s of %s requests were refused".formatted(samples.errors(), samples.size()));
        }
        if (target.side() == Side.SERVERLESS) {
            billed.add(pair.function().takeReports().stream()
                    .filter(report -> report.init().isEmpty())
                    .mapToDouble(ReportLine::billed)
                    .average()
                    .orElseThrow());
        }
        return spent / samples.size();
    }

    private static double cpu(LocalPair pair, Side side) {
        List<Proc> processes = side == Side.CONTAINER
                ? List.of(pair.container())
                : pair.function().environments();
        return Proc.isSupported()
                ? processes.stream().mapToDouble(Proc::cpuMillis).sum()
                : Double.NaN;
    }
}
