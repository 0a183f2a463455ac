package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Bill;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.Invoice;
import dev.twins.plan.cost.MeasuredFunction;
import dev.twins.plan.cost.MeasuredTask;
import dev.twins.plan.cost.Prices;
import dev.twins.plan.log.Requests;
import dev.twins.plan.simulation.FunctionDesign;
import dev.twins.plan.simulation.FunctionRun;
import dev.twins.plan.simulation.Outcome;
import dev.twins.plan.simulation.Quota;
import dev.twins.plan.simulation.SessionRate;
import dev.twins.plan.simulation.TaskDesign;
import dev.twins.plan.simulation.TaskRun;
import dev.twins.plan.traffic.Arrivals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Simulates the designs in scenarios, each only once. */
final class Laboratory {
    private static final int COLD_STARTS = 20;
    private static final double MILLI = 1e-3;
    private static final double HOUR = 3_600;

    private final Requests log;
    private final Inputs inputs;
    private final MeasuredApi api;
    private final CostModel cost;
    private final Assumptions assumptions;
    private final LoggedUse use;
    private final int most;
    private final IntConsumer progress;
    private final Map<List<Object>, Outcome> outcomes = new HashMap<>();
    private final Map<Double, Arrivals> arrivals = new HashMap<>();

    /**
     * @param most about so many requests are simulated; of more, a part
     * @param progress is told how many requests each simulation had
     */
    Laboratory(Requests log, Inputs inputs, int most, IntConsumer progress) {
        this.log = log;
        this.inputs = inputs;
        this.most = most;
        this.progress = progress;
        api = inputs.api();
        cost = inputs.cost();
        assumptions = inputs.assumptions();
        use = new LoggedUse(log, cost);
    }

    List<Result> results(Scenario scenario) {
        return List.of(container(scenario), serverless(scenario));
    }

    private Result container(Scenario scenario) {
        MeasuredTask task = cost.measured().task();
        List<Object> key = List.of(Design.CONTAINER, scenario.traffic(), scenario.duration(), scenario.minTasks());
        Outcome outcome =
                outcome(key, scenario, all -> TaskRun.of(tasks(scenario, task), all, containerWork(scenario, task)));
        double taskHours = outcome.instanceSeconds() / arrivals(scenario).span() * assumptions.of("hours");
        double unitHours = use.unitHours(scenario.traffic());
        Bill bill = invoice(scenario)
                .container(use.month(scenario.traffic(), outcome.sessionsPeak()), task, taskHours, unitHours);
        return new Result(Design.CONTAINER, outcome, bill);
    }

    private Result serverless(Scenario scenario) {
        List<Object> key = List.of(Design.SERVERLESS, scenario.traffic(), scenario.duration(), scenario.memoryMb());
        Outcome outcome =
                outcome(key, scenario, all -> FunctionRun.of(environments(scenario), all, functionWork(scenario)));
        double monthSeconds = assumptions.of("hours") * HOUR;
        double gbSeconds =
                outcome.instanceSeconds() / arrivals(scenario).span() * monthSeconds * scenario.memoryMb() / 1_024;
        Bill bill = invoice(scenario).serverless(use.month(scenario.traffic(), outcome.sessionsPeak()), gbSeconds);
        return new Result(Design.SERVERLESS, outcome, bill);
    }

    private Outcome outcome(List<Object> key, Scenario scenario, Function<Arrivals, Outcome> run) {
        return outcomes.computeIfAbsent(key, any -> {
            Arrivals all = arrivals(scenario);
            Outcome outcome = run.apply(all);
            progress.accept(all.size());
            return outcome;
        });
    }

    private Invoice invoice(Scenario scenario) {
        Prices prices = cost.prices().times(scenario.lambdaPrice(), scenario.fargatePrice());
        return new Invoice(prices, assumptions);
    }

    private SessionRate dsql() {
        return new SessionRate(assumptions.of("dsql_burst"), assumptions.of("dsql_sessions_per_second"));
    }

    private Arrivals arrivals(Scenario scenario) {
        if (!arrivals.containsKey(scenario.traffic())) {
            arrivals.clear(); // one at a time: they may be large
            arrivals.put(scenario.traffic(), Arrivals.of(log, scenario.traffic(), most));
        }
        return arrivals.get(scenario.traffic());
    }

    /** A task's processor time for a request follows from its measured capacity. */
    RouteWork containerWork(Scenario scenario, MeasuredTask task) {
        double share = Math.min(
                1,
                1_000
                        * task.vcpu()
                        / task.capacity()
                        / api.get(Design.CONTAINER).mean());
        RouteWork.Split split = new RouteWork.Split(share, new Quota(1), inputs.processorShare(), 0, 0);
        return new RouteWork(log, api.latencies().get(Design.CONTAINER), split, scenario.duration(), inputs.seed());
    }

    RouteWork functionWork(Scenario scenario) {
        MeasuredFunction function = cost.measured().function();
        Quota quota = new Quota(function.vcpu());
        double share = Math.min(
                1, quota.elapsed(function.cpuMs()) / api.get(Design.SERVERLESS).mean());
        RouteWork.Split split =
                new RouteWork.Split(share, quota, inputs.processorShare(), api.connect() * MILLI, unbilledMs() * MILLI);
        return new RouteWork(log, api.latencies().get(Design.SERVERLESS), split, scenario.duration(), inputs.seed());
    }

    /** How long only the client waits, on average: its latency less the duration before AWS rounds it up. */
    double unbilledMs() {
        double rounding = assumptions.of("billed_step") / MILLI / 2;
        double duration = cost.measured().function().durationMs() - rounding;
        return Math.max(0, api.get(Design.SERVERLESS).mean() - duration);
    }

    private TaskDesign tasks(Scenario scenario, MeasuredTask task) {
        double period = assumptions.of(inputs.fastScaling() ? "fast_metric_period" : "metric_period");
        return new TaskDesign(
                task.vcpu(),
                scenario.minTasks(),
                Math.max(scenario.minTasks(), assumptions.count("most_tasks")),
                assumptions.count("pool_size") - assumptions.count("pool_spare"),
                assumptions.count("pool_size"),
                assumptions.count("queue"),
                assumptions.of("patience"),
                assumptions.of("task_start") + api.taskStart() * MILLI,
                new TaskDesign.Scaling(
                        assumptions.of("utilisation_target"),
                        period,
                        assumptions.count("periods_out"),
                        assumptions.of(inputs.fastScaling() ? "fast_alarm_delay" : "alarm_delay"),
                        (int) Math.ceil(assumptions.of("quiet_seconds") / period)),
                dsql());
    }

    /** Cold starts that vary as the measured ones do, around this median. */
    double[] coldSeconds(double medianMs) {
        double measured = api.coldStart().at(0.5);
        return IntStream.range(0, COLD_STARTS)
                .mapToDouble(at -> medianMs * MILLI * api.coldStart().at((at + 0.5) / COLD_STARTS) / measured)
                .toArray();
    }

    private FunctionDesign environments(Scenario scenario) {
        CostModel sized = cost.with(scenario.memoryMb(), 1);
        return new FunctionDesign(
                Quota.of(scenario.memoryMb()),
                coldSeconds(sized.coldMs()),
                (sized.warmMs() + unbilledMs()) * MILLI,
                unbilledMs() * scenario.duration() * MILLI,
                assumptions.of("idle_from"),
                assumptions.of("idle_to"),
                assumptions.of("life_seconds"),
                assumptions.of("billed_step"),
                assumptions.count("concurrency"),
                assumptions.of("starts_per_ten_seconds"),
                assumptions.of("concurrency") * assumptions.of("requests_per_concurrency"),
                dsql());
    }
}
