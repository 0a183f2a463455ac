package dev.twins.bench.results;

import static dev.twins.bench.results.Unit.BYTES;
import static dev.twins.bench.results.Unit.COUNT;
import static dev.twins.bench.results.Unit.MEGABYTES;
import static dev.twins.bench.results.Unit.MILLISECONDS;
import static dev.twins.bench.results.Unit.REQUESTS_PER_SECOND;
import static dev.twins.bench.results.Unit.VCPU;
import static dev.twins.bench.results.Unit.YES_NO;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every figure that is measured, by the row of the comparison it belongs to. The meaning is printed with the figure. */
public enum Metric {
    SESSIONS(Topic.CONNECTION_STRATEGY, "sessions", COUNT, "database sessions used by 1,000 requests"),
    SESSIONS_AT_ONCE(Topic.CONNECTION_STRATEGY, "sessions-at-once", COUNT, "most database sessions at once"),
    CONNECT(Topic.CONNECTION_STRATEGY, "connect", MILLISECONDS, "time to borrow or open a connection, p50"),

    PROCESSES(Topic.STATE, "processes", COUNT, "processes that served 1,000 requests, by concurrency"),
    STATE_SEEN(Topic.STATE, "state-seen", YES_NO, "requests share a process's memory at the same moment"),

    SCHEMA_CHECKS(Topic.START_UP, "schema-checks", COUNT, "schema checks for 1,000 requests"),
    SCHEMA_TIME(Topic.START_UP, "schema-time", MILLISECONDS, "time of each request that goes into the schema, p50"),

    /** -1 if it never tells. */
    OUTAGE_TOLD(Topic.HEALTH_CHECKS, "outage-told", MILLISECONDS, "from the database's cut until /health tells"),
    OUTAGE_STATUS(Topic.HEALTH_CHECKS, "outage-status", Unit.STATUS, "status of the API meanwhile"),
    OUTAGE_ANSWER(Topic.HEALTH_CHECKS, "outage-answer", MILLISECONDS, "longest answer of the API meanwhile"),
    RECOVERY(Topic.HEALTH_CHECKS, "recovery", MILLISECONDS, "from the database's return to the first good answer"),

    BROKEN(Topic.SHUTDOWN, "broken", COUNT, "requests broken when processes are ended under load"),
    EXIT(Topic.SHUTDOWN, "exit", MILLISECONDS, "from the order to the end of the processes"),
    SHUTDOWN_RATE(Topic.SHUTDOWN, "rate", REQUESTS_PER_SECOND, "at this fixed rate"),

    FIRST_ANSWER(Topic.COLD_START, "first-answer", MILLISECONDS, "process start to the first good answer"),
    INIT(Topic.COLD_START, "init", MILLISECONDS, "of that: initialisation of the function"),
    FIRST_INVOCATION(Topic.COLD_START, "first-invocation", MILLISECONDS, "of that: its first invocation"),
    BOOT(Topic.COLD_START, "boot", MILLISECONDS, "of that: boot of the server"),
    DEPLOY(Topic.COLD_START, "deploy", MILLISECONDS, "of that: deployment of the application"),
    FIRST_REQUEST(Topic.COLD_START, "first-request", MILLISECONDS, "of that: its first request"),

    SCALING_RATE(Topic.SCALING, "throughput", REQUESTS_PER_SECOND, "requests served, by concurrency"),
    SCALING_P50(Topic.SCALING, "p50", MILLISECONDS, "latency p50, by concurrency"),
    SCALING_P99(Topic.SCALING, "p99", MILLISECONDS, "latency p99, by concurrency"),
    ENVIRONMENTS(Topic.SCALING, "environments", COUNT, "processes that served, by concurrency"),
    CONNECTIONS(Topic.SCALING, "connections", COUNT, "most database sessions at once, by concurrency"),
    REFUSALS(Topic.SCALING, "refusals", COUNT, "requests not answered with 200, by concurrency"),

    /** As a whole; its percentiles follow. */
    LATENCY(Topic.WARM_LATENCY, "latency", MILLISECONDS, "latency"),
    P50(Topic.WARM_LATENCY, "p50", MILLISECONDS, "latency p50"),
    P90(Topic.WARM_LATENCY, "p90", MILLISECONDS, "latency p90"),
    P99(Topic.WARM_LATENCY, "p99", MILLISECONDS, "latency p99"),
    P999(Topic.WARM_LATENCY, "p99.9", MILLISECONDS, "latency p99.9"),
    ERRORS(Topic.WARM_LATENCY, "errors", COUNT, "requests not answered with success, of all rounds"),
    LATENCY_RATE(Topic.WARM_LATENCY, "rate", REQUESTS_PER_SECOND, "at this fixed rate"),

    HIGHEST_RATE(Topic.THROUGHPUT, "highest-rate", REQUESTS_PER_SECOND, "highest rate with p99 under 50 ms, no error"),

    RESIDENT_IDLE(Topic.MEMORY, "resident-idle", MEGABYTES, "resident set of a process, idle"),
    RESIDENT_LOADED(Topic.MEMORY, "resident-loaded", MEGABYTES, "resident set of a process, under load"),
    PROPORTIONAL_IDLE(Topic.MEMORY, "proportional-idle", MEGABYTES, "proportional set of a process, idle"),
    PROPORTIONAL_LOADED(Topic.MEMORY, "proportional-loaded", MEGABYTES, "proportional set of a process, under load"),

    BILLED_DURATION(Topic.COST, "billed-duration", MILLISECONDS, "mean billed duration of a warm invocation"),
    COLD_BILLED_DURATION(Topic.COST, "cold-billed-duration", MILLISECONDS, "mean billed duration of a cold start"),
    CPU_TIME(Topic.COST, "cpu-time", MILLISECONDS, "mean processor time of a warm request"),
    COLD_CPU_TIME(Topic.COST, "cold-cpu-time", MILLISECONDS, "mean processor time of a cold start"),
    MEMORY_SIZE(Topic.COST, "memory-size", MEGABYTES, "memory size of the function, or of the task"),
    TASK_CPU(Topic.COST, "task-cpu", VCPU, "processors the container was limited to"),
    CAPACITY(Topic.COST, "capacity", REQUESTS_PER_SECOND, "highest rate of one container under that limit"),
    TRAFFIC(Topic.COST, "traffic", BYTES, "mean size of a request and its answer, headers included");

    private static final Set<Metric> CONTAINER_ONLY =
            EnumSet.of(BOOT, DEPLOY, FIRST_REQUEST, TASK_CPU, CAPACITY, TRAFFIC);
    private static final Set<Metric> SERVERLESS_ONLY =
            EnumSet.of(INIT, FIRST_INVOCATION, BILLED_DURATION, COLD_BILLED_DURATION, COLD_CPU_TIME);

    private final Topic row;
    private final String key;
    private final Unit unit;
    private final String meaning;

    Metric(Topic row, String key, Unit unit, String meaning) {
        this.row = row;
        this.key = key;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The one with this name in this row of the comparison, if it is one of ours. */
    public static Optional<Metric> of(Topic row, String key) {
        return Stream.of(values())
                .filter(metric -> metric.row == row && metric.key.equals(key))
                .findFirst();
    }

    /** The row of the comparison it belongs to. */
    public Topic row() {
        return row;
    }

    /** Its name in results.json, unique within its row. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the side has such a thing at all: only a server boots. */
    public boolean appliesTo(Side side) {
        return !(side == Side.CONTAINER ? SERVERLESS_ONLY : CONTAINER_ONLY).contains(this);
    }

    /** In a few words, for a table. */
    public String meaning() {
        return meaning;
    }
}
