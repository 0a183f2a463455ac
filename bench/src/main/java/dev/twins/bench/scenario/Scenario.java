package dev.twins.bench.scenario;

import dev.twins.bench.results.Topic;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures figures of one row of the comparison.
 *
 * @param topic the row
 * @param local whether it needs the machine itself: to end processes, stop databases or read memory
 * @param seconds that it takes, about, in a whole run
 * @param quickSeconds the same in a quick run
 * @param measure adds its figures to the run
 */
public record Scenario(Topic topic, boolean local, int seconds, int quickSeconds, Consumer<Run> measure) {
    /** In running order: those that restart processes or stop databases come last. */
    public static List<Scenario> all() {
        ThousandRequests thousand = new ThousandRequests();
        return List.of(
                anywhere(Topic.CONNECTION_STRATEGY, 35, 35, thousand::connections),
                anywhere(Topic.STATE, 15, 15, thousand::processes),
                anywhere(Topic.START_UP, 0, 0, thousand::schema),
                anywhere(Topic.WARM_LATENCY, 460, 55, WarmLatency::measure),
                local(Topic.COST, 60, 10, RequestCost::measure),
                anywhere(Topic.THROUGHPUT, 144, 24, HighestRate::measure),
                anywhere(Topic.SCALING, 160, 24, Scaling::measure),
                local(Topic.MEMORY, 33, 18, Memory::measure),
                local(Topic.WARM_UP, 195, 39, WarmUp::measure),
                local(Topic.COST, 123, 34, TaskLimit::measure),
                local(Topic.COLD_START, 240, 43, ColdStart::measure),
                local(Topic.MEMORY_SIZES, 455, 126, MemorySizes::measure),
                local(Topic.PREDICTION, 370, 70, PredictionCheck::measure),
                local(Topic.SHUTDOWN, 78, 26, Shutdown::measure),
                local(Topic.HEALTH_CHECKS, 54, 18, HealthChecks::measure));
    }

    public Duration expected(Plan plan) {
        return Duration.ofSeconds(plan.quick() ? quickSeconds : seconds);
    }

    private static Scenario anywhere(Topic topic, int seconds, int quickSeconds, Consumer<Run> measure) {
        return new Scenario(topic, false, seconds, quickSeconds, measure);
    }

    private static Scenario local(Topic topic, int seconds, int quickSeconds, Consumer<Run> measure) {
        return new Scenario(topic, true, seconds, quickSeconds, measure);
    }
}
