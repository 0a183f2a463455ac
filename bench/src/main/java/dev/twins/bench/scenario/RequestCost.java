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

/** Measures the processor time of a warm request and what Lambda would bill for it. */
final class RequestCost {
    private static final int SETTLE_MS = 200;

    private RequestCost() {}

    /** Means of a round for one request: processor time in milliseconds, and bytes in the log. */
    private record Round(double cpu, double logBytes) {}

    static Duration expected(Plan plan) {
        return plan.round().plusSeconds(1).multipliedBy(2L * plan.rounds());
    }

    static void measure(Run run) {
        List<Double> billed = new ArrayList<>();
        run.inTurns(run.plan().rounds(), (target, round) -> round(run, target, billed))
                .forEach((side, rounds) -> {
                    run.of(side).add(Metric.CPU_TIME, rounds, Round::cpu);
                    run.of(side).add(Metric.LOG_BYTES, rounds, Round::logBytes);
                });
        run.of(Side.SERVERLESS).add(Metric.BILLED_DURATION, billed);
        run.of(Side.SERVERLESS)
                .add(Metric.FUNCTION_CPU, run.localPair().function().processors());
        run.of(Side.SERVERLESS).add(Metric.MEMORY_SIZE, run.localPair().memoryMb());
        for (Target target : run.targets()) {
            Reply reply = target.exchange(Endpoint.GET_USER.calls(target, 1).get());
            run.of(target.side()).add(Metric.TRAFFIC, reply.bytes());
            run.of(target.side()).add(Metric.ANSWER_BYTES, reply.answerBytes());
        }
    }

    private static Round round(Run run, Target target, List<Double> billed) {
        LocalPair pair = run.localPair();
        pair.function().takeReports();
        double cpu = Proc.cpuMillis(pair.processes(target.side()));
        long logged = pair.logBytes(target.side());
        Samples samples = target.atRate(run.plan().rate(), run.plan().round(), Endpoint.GET_USER)
                .requireGood();
        Pause.millis(SETTLE_MS); // the last log line arrives after the last answer
        double spent = Proc.cpuMillis(pair.processes(target.side())) - cpu;
        logged = pair.logBytes(target.side()) - logged;
        if (target.side() == Side.SERVERLESS) {
            billed.add(pair.function().takeReports().stream()
                    .filter(report -> report.init().isEmpty())
                    .mapToDouble(ReportLine::billed)
                    .average()
                    .orElseThrow());
        }
        return new Round(spent / samples.size(), (double) logged / samples.size());
    }
}
