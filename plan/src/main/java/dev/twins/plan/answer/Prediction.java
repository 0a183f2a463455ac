package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.MeasuredFunction;
import dev.twins.plan.log.Requests;
import dev.twins.plan.simulation.FunctionDesign;
import dev.twins.plan.simulation.FunctionRun;
import dev.twins.plan.simulation.Outcome;
import dev.twins.plan.simulation.Quota;
import dev.twins.plan.simulation.SessionRate;
import dev.twins.plan.simulation.TaskDesign;
import dev.twins.plan.simulation.TaskRun;
import dev.twins.plan.simulation.Work;
import dev.twins.plan.traffic.Arrivals;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What the simulation expects of the pair as the benchmark runs it: a single task, and environments without AWS's limits. */
public final class Prediction {
    private static final double MILLI = 1e-3;
    /** The local Lambda neither ends environments within some minutes nor limits how fast they start. */
    private static final double UNLIMITED = 1e9;

    private static final SessionRate ANY = new SessionRate(UNLIMITED, UNLIMITED);

    private final MeasuredApi api;
    private final CostModel cost;
    private final Assumptions assumptions;
    private final Laboratory laboratory;
    private final Arrivals arrivals;
    private final Scenario asItIs;

    private Prediction(Requests log, Inputs inputs) {
        api = inputs.api();
        cost = inputs.cost();
        assumptions = inputs.assumptions();
        laboratory = new Laboratory(log, inputs, Integer.MAX_VALUE, simulated -> {});
        arrivals = Arrivals.of(log, 1, Integer.MAX_VALUE);
        asItIs = Scenario.today(cost.measured().function().memoryMb(), 1);
    }

    /**
     * From measured figures.
     *
     * @param results a results.json
     * @param log requests to the users API
     * @throws IllegalArgumentException if the results lack figures that the simulation needs
     */
    public static Prediction of(Path results, Requests log) {
        return new Prediction(log, new Inputs(MeasuredApi.in(results, Case.USUAL), CostModel.of(results), false, 1));
    }

    /**
     * Milliseconds and counts.
     *
     * @param sessions most at once
     * @param cpu processor time of all requests together
     */
    public record Expected(double p50, double p99, long coldStarts, int sessions, double cpu) {
        private static Expected of(Outcome outcome, double cpu) {
            return new Expected(outcome.p50(), outcome.p99(), outcome.coldStarts(), outcome.sessionsPeak(), cpu);
        }
    }

    /** Of the container, with that many processors. */
    public Expected container(int processors) {
        Work work = laboratory.containerWork(asItIs, cost.measured().task());
        return Expected.of(TaskRun.of(task(processors), arrivals, work), cpu(work));
    }

    /**
     * Of the function, which begins without any environment.
     *
     * @param environments most at once
     * @param processors that each has: the share that its memory buys, or 1
     */
    public Expected serverless(int environments, double processors) {
        Work work = laboratory.functionWork(asItIs);
        MeasuredFunction function = cost.measured().function();
        Outcome outcome = FunctionRun.of(environments(environments, processors < 1), arrivals, work);
        double starting = outcome.coldStarts() * Math.max(0, function.coldCpuMs() - function.cpuMs());
        return Expected.of(outcome, cpu(work) + starting);
    }

    private TaskDesign task(int processors) {
        int pool = assumptions.count("pool_size");
        TaskDesign.Scaling none = new TaskDesign.Scaling(1, UNLIMITED, 1, 0, 1);
        return new TaskDesign(
                processors,
                1,
                1,
                pool - assumptions.count("pool_spare"),
                pool,
                assumptions.count("queue"),
                assumptions.of("patience"),
                0,
                none,
                ANY);
    }

    private FunctionDesign environments(int most, boolean held) {
        return new FunctionDesign(
                held ? Quota.of(asItIs.memoryMb()) : new Quota(1),
                laboratory.coldSeconds(held ? cost.coldMs() : api.coldStart().at(0.5)),
                (held ? cost.warmMs() : cost.measured().function().durationMs()) * MILLI,
                laboratory.unbilledMs() * MILLI,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                assumptions.of("billed_step"),
                most,
                UNLIMITED,
                UNLIMITED,
                ANY);
    }

    private double cpu(Work work) {
        return IntStream.range(0, arrivals.size())
                        .mapToDouble(at -> work.processor(arrivals.request(at), at))
                        .sum()
                / MILLI;
    }
}
