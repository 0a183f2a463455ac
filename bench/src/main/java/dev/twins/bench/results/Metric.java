package dev.twins.bench.results;

import static dev.twins.bench.results.Unit.BYTES;
import static dev.twins.bench.results.Unit.COUNT;
import static dev.twins.bench.results.Unit.MEGABYTES;
import static dev.twins.bench.results.Unit.MILLISECONDS;
import static dev.twins.bench.results.Unit.PERCENT;
import static dev.twins.bench.results.Unit.REQUESTS_PER_SECOND;
import static dev.twins.bench.results.Unit.VCPU;
import static dev.twins.bench.results.Unit.YES_NO;

/** Every figure that is measured, and the checks that the report computes, by the row of the comparison it belongs to. The report's topics.json says what each means. */
public enum Metric {
    SESSIONS(Topic.CONNECTION_STRATEGY, "sessions", COUNT),
    SESSIONS_AT_ONCE(Topic.CONNECTION_STRATEGY, "sessions-at-once", COUNT),
    CONNECT(Topic.CONNECTION_STRATEGY, "connect", MILLISECONDS),

    PROCESSES(Topic.STATE, "processes", COUNT),
    STATE_SEEN(Topic.STATE, "state-seen", YES_NO),

    SCHEMA_CHECKS(Topic.START_UP, "schema-checks", COUNT),
    SCHEMA_TIME(Topic.START_UP, "schema-time", MILLISECONDS),

    /** -1 if it never reports the outage. */
    OUTAGE_TOLD(Topic.HEALTH_CHECKS, "outage-told", MILLISECONDS),
    OUTAGE_STATUS(Topic.HEALTH_CHECKS, "outage-status", Unit.STATUS),
    OUTAGE_ANSWER(Topic.HEALTH_CHECKS, "outage-answer", MILLISECONDS),
    RECOVERY(Topic.HEALTH_CHECKS, "recovery", MILLISECONDS),

    BROKEN(Topic.SHUTDOWN, "broken", COUNT),
    EXIT(Topic.SHUTDOWN, "exit", MILLISECONDS),
    SHUTDOWN_RATE(Topic.SHUTDOWN, "rate", REQUESTS_PER_SECOND),

    FIRST_ANSWER(Topic.COLD_START, "first-answer", MILLISECONDS),
    INIT(Topic.COLD_START, "init", MILLISECONDS),
    FIRST_INVOCATION(Topic.COLD_START, "first-invocation", MILLISECONDS),
    BOOT(Topic.COLD_START, "boot", MILLISECONDS),
    DEPLOY(Topic.COLD_START, "deploy", MILLISECONDS),
    FIRST_REQUEST(Topic.COLD_START, "first-request", MILLISECONDS),

    SCALING_RATE(Topic.SCALING, "throughput", REQUESTS_PER_SECOND),
    SCALING_P50(Topic.SCALING, "p50", MILLISECONDS),
    SCALING_P99(Topic.SCALING, "p99", MILLISECONDS),
    ENVIRONMENTS(Topic.SCALING, "environments", COUNT),
    CONNECTIONS(Topic.SCALING, "connections", COUNT),
    REFUSALS(Topic.SCALING, "refusals", COUNT),

    /** The whole distribution; its percentiles follow. */
    LATENCY(Topic.WARM_LATENCY, "latency", MILLISECONDS),
    P50(Topic.WARM_LATENCY, "p50", MILLISECONDS),
    P90(Topic.WARM_LATENCY, "p90", MILLISECONDS),
    P99(Topic.WARM_LATENCY, "p99", MILLISECONDS),
    P999(Topic.WARM_LATENCY, "p99.9", MILLISECONDS),
    ERRORS(Topic.WARM_LATENCY, "errors", COUNT),
    LATENCY_RATE(Topic.WARM_LATENCY, "rate", REQUESTS_PER_SECOND),

    HIGHEST_RATE(Topic.THROUGHPUT, "highest-rate", REQUESTS_PER_SECOND),

    WARM_AFTER(Topic.WARM_UP, "warm-after", MILLISECONDS),
    PEAK(Topic.WARM_UP, "peak", REQUESTS_PER_SECOND),
    RATE_AFTER(Topic.WARM_UP, "rate", REQUESTS_PER_SECOND),

    RESIDENT_IDLE(Topic.MEMORY, "resident-idle", MEGABYTES),
    RESIDENT_LOADED(Topic.MEMORY, "resident-loaded", MEGABYTES),
    PROPORTIONAL_IDLE(Topic.MEMORY, "proportional-idle", MEGABYTES),
    PROPORTIONAL_LOADED(Topic.MEMORY, "proportional-loaded", MEGABYTES),

    SIZE_COLD(Topic.MEMORY_SIZES, "cold-start", MILLISECONDS),
    SIZE_GET_P50(Topic.MEMORY_SIZES, "get-p50", MILLISECONDS),
    SIZE_GET_P99(Topic.MEMORY_SIZES, "get-p99", MILLISECONDS),
    SIZE_GET_BILLED(Topic.MEMORY_SIZES, "get-billed", MILLISECONDS),
    SIZE_GET_CPU(Topic.MEMORY_SIZES, "get-cpu", MILLISECONDS),
    SIZE_LOGIN_P50(Topic.MEMORY_SIZES, "login-p50", MILLISECONDS),
    SIZE_LOGIN_P99(Topic.MEMORY_SIZES, "login-p99", MILLISECONDS),
    SIZE_LOGIN_BILLED(Topic.MEMORY_SIZES, "login-billed", MILLISECONDS),
    SIZE_LOGIN_CPU(Topic.MEMORY_SIZES, "login-cpu", MILLISECONDS),
    SIZE_GET_CHECK(Topic.MEMORY_SIZES, "get-check", PERCENT),
    SIZE_GET_STRICT_CHECK(Topic.MEMORY_SIZES, "get-strict-check", PERCENT),
    SIZE_LOGIN_CHECK(Topic.MEMORY_SIZES, "login-check", PERCENT),
    SIZE_LOGIN_STRICT_CHECK(Topic.MEMORY_SIZES, "login-strict-check", PERCENT),

    PREDICTED_P50(Topic.PREDICTION, "p50", MILLISECONDS),
    PREDICTED_P99(Topic.PREDICTION, "p99", MILLISECONDS),
    PREDICTED_COLD_STARTS(Topic.PREDICTION, "cold-starts", COUNT),
    PREDICTED_SESSIONS(Topic.PREDICTION, "sessions", COUNT),
    PREDICTED_CPU_TIME(Topic.PREDICTION, "cpu-time", MILLISECONDS),
    REPLAYED(Topic.PREDICTION, "replayed", COUNT),
    OWN_FIGURES(Topic.PREDICTION, "own-figures", YES_NO),

    BILLED_DURATION(Topic.COST, "billed-duration", MILLISECONDS),
    COLD_BILLED_DURATION(Topic.COST, "cold-billed-duration", MILLISECONDS),
    CPU_TIME(Topic.COST, "cpu-time", MILLISECONDS),
    COLD_CPU_TIME(Topic.COST, "cold-cpu-time", MILLISECONDS),
    MEMORY_SIZE(Topic.COST, "memory-size", MEGABYTES),
    FUNCTION_CPU(Topic.COST, "function-cpu", VCPU),
    TASK_CPU(Topic.COST, "task-cpu", VCPU),
    CAPACITY(Topic.COST, "capacity", REQUESTS_PER_SECOND),
    TRAFFIC(Topic.COST, "traffic", BYTES),
    ANSWER_BYTES(Topic.COST, "answer-bytes", BYTES),
    LOG_BYTES(Topic.COST, "log-bytes", BYTES);

    private final Topic row;
    private final String key;
    private final Unit unit;

    Metric(Topic row, String key, Unit unit) {
        this.row = row;
        this.key = key;
        this.unit = unit;
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
}
