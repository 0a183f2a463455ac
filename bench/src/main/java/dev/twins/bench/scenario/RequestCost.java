package dev.twins.bench.scenario;

import dev.twins.bench.load.Reply;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;

/** Measures the processor time of a warm request and what Lambda would bill for it. */
final class RequestCost {
    private RequestCost() {}

    /** @param logBytes mean of a request */
    private record Round(Work work, double logBytes) {}

    static void measure(Run run) {
        run.inTurns(run.plan().rounds(), (target, round) -> round(run, target)).forEach((side, rounds) -> {
            Sheet sheet = run.of(side);
            sheet.add(Metric.CPU_TIME, rounds, round -> round.work().cpu());
            sheet.add(Metric.LOG_BYTES, rounds, Round::logBytes);
            sheet.add(Metric.BILLED_DURATION, rounds, round -> round.work().billed());
        });
        run.of(Side.SERVERLESS)
                .add(Metric.FUNCTION_CPU, run.localPair().function().processors());
        run.of(Side.SERVERLESS).add(Metric.MEMORY_SIZE, run.localPair().memoryMb());
        for (Target target : run.targets()) {
            Reply reply = target.exchange(Endpoint.GET_USER.calls(target, 1).get());
            run.of(target.side()).add(Metric.TRAFFIC, reply.bytes());
            run.of(target.side()).add(Metric.ANSWER_BYTES, reply.answerBytes());
        }
    }

    private static Round round(Run run, Target target) {
        LocalPair pair = run.localPair();
        Plan plan = run.plan();
        long before = pair.logBytes(target.side());
        Work work = Work.of(
                pair.function(),
                () -> pair.processes(target.side()),
                () -> target.atRate(plan.rate(), plan.round(), Endpoint.GET_USER));
        double logged = pair.logBytes(target.side()) - before;
        return new Round(work, logged / work.samples().size());
    }
}
