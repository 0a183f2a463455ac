package dev.twins.bench.cost;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model takes from a run, where a function has a whole processor for itself.
 *
 * @param memoryMb of the function
 * @param durationMs billed for a warm request
 * @param cpuMs processor time of a warm request
 * @param coldMs billed for a cold start, initialisation included
 * @param coldCpuMs processor time of a cold start
 * @param initMs of the cold start, its initialisation
 * @param taskVcpu processors of a task
 * @param taskMemoryMb memory of a task
 * @param capacity requests per second that a task serves at most
 * @param bytes of a request and its answer
 */
public record Measured(
        double memoryMb,
        double durationMs,
        double cpuMs,
        double coldMs,
        double coldCpuMs,
        double initMs,
        double taskVcpu,
        double taskMemoryMb,
        double capacity,
        double bytes) {
    /** @throws Missing if the rows do not hold all of it */
    public static Measured in(List<Row> rows) {
        Lookup found = new Lookup(rows);
        Measured measured = new Measured(
                found.value(Metric.MEMORY_SIZE, Side.SERVERLESS),
                found.value(Metric.BILLED_DURATION, Side.SERVERLESS),
                found.value(Metric.CPU_TIME, Side.SERVERLESS),
                found.value(Metric.COLD_BILLED_DURATION, Side.SERVERLESS),
                found.value(Metric.COLD_CPU_TIME, Side.SERVERLESS),
                found.value(Metric.INIT, Side.SERVERLESS),
                found.value(Metric.TASK_CPU, Side.CONTAINER),
                found.value(Metric.MEMORY_SIZE, Side.CONTAINER),
                found.value(Metric.CAPACITY, Side.CONTAINER),
                found.value(Metric.TRAFFIC, Side.CONTAINER));
        if (!found.missing.isEmpty()) {
            throw new Missing(found.missing);
        }
        return measured;
    }

    /** The same function with another memory size, whose requests take so many times as long. */
    Measured with(double otherMemoryMb, double durationFactor) {
        return new Measured(
                otherMemoryMb,
                durationMs * durationFactor,
                cpuMs * durationFactor,
                coldMs,
                coldCpuMs,
                initMs,
                taskVcpu,
                taskMemoryMb,
                capacity,
                bytes);
    }

    /** The run did not measure what the model needs. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(List<String> figures) {
            super("There is no cost without these figures: " + String.join(", ", figures) + ".");
        }
    }

    private static final class Lookup {
        private final List<Row> rows;
        private final List<String> missing = new ArrayList<>();

        Lookup(List<Row> rows) {
            this.rows = rows;
        }

        double value(Metric metric, Side side) {
            return rows.stream()
                    .filter(row -> row.row() == metric.row()
                            && row.metric().equals(metric.key())
                            && row.side() == side
                            && row.value() > 0)
                    .mapToDouble(Row::value)
                    .findFirst()
                    .orElseGet(() -> {
                        missing.add(metric.meaning());
                        return Double.NaN;
                    });
        }
    }
}
