package dev.twins.bench.scenario;

import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures figures of one row of the comparison.
 *
 * @param topic the row
 * @param local whether it needs the machine itself: to end processes, stop databases or read memory
 * @param expected about how long it takes
 * @param measure adds its figures to the run
 */
public record Scenario(Topic topic, boolean local, Function<Plan, Duration> expected, Consumer<Run> measure) {
    /** In running order: those that restart processes or stop databases come last. */
    public static List<Scenario> all() {
        ThousandRequests thousand = new ThousandRequests();
        return List.of(
                anywhere(Topic.CONNECTION_STRATEGY, plan -> Duration.ofSeconds(35), thousand::connections),
                anywhere(Topic.STATE, plan -> Duration.ofSeconds(15), thousand::processes),
                anywhere(Topic.START_UP, plan -> Duration.ZERO, thousand::schema),
                anywhere(Topic.WARM_LATENCY, WarmLatency::expected, WarmLatency::measure),
                local(Topic.COST, RequestCost::expected, RequestCost::measure),
                anywhere(Topic.THROUGHPUT, Throughput::expected, Throughput::measure),
                anywhere(Topic.SCALING, Scaling::expected, Scaling::measure),
                local(Topic.MEMORY, Memory::expected, Memory::measure),
                local(Topic.WARM_UP, WarmUp::expected, WarmUp::measure),
                local(Topic.COST, TaskLimit::expected, TaskLimit::measure),
                local(Topic.COLD_START, ColdStart::expected, ColdStart::measure),
                local(Topic.MEMORY_SIZES, MemorySizes::expected, MemorySizes::measure),
                local(Topic.PREDICTION, PredictionCheck::expected, PredictionCheck::measure),
                local(Topic.SHUTDOWN, Shutdown::expected, Shutdown::measure),
                local(Topic.HEALTH_CHECKS, HealthChecks::expected, HealthChecks::measure));
    }

    private static Scenario anywhere(Topic topic, Function<Plan, Duration> expected, Consumer<Run> measure) {
        return new Scenario(topic, false, expected, measure);
    }

    private static Scenario local(Topic topic, Function<Plan, Duration> expected, Consumer<Run> measure) {
        return new Scenario(topic, true, expected, measure);
    }
}
