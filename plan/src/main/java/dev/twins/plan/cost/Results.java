package dev.twins.plan.cost;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the planner reads of a results.json of the benchmark. */
public record Results(List<Row> rows, List<Distribution> distributions) {
    /** An older run may have measured no distributions. */
    public Results {
        distributions = distributions == null ? List.of() : distributions;
    }

    /** @throws IllegalArgumentException if the file cannot be read or holds no rows */
    public static Results in(Path file) {
        try {
            Results results = new Gson().fromJson(Files.readString(file), Results.class);
            if (results == null || results.rows == null) {
                throw new IllegalArgumentException(file + " holds no results");
            }
            return results;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(file + " does not hold results: " + reason(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read %s: give the results.json of a run of mvn -Pbench".formatted(file), e);
        }
    }

    /** In one line: the next one is a link to Gson's documentation. */
    static String reason(JsonParseException e) {
        return e.getMessage().lines().findFirst().orElse("");
    }

    /**
     * One figure. Rounds of a measurement differ.
     *
     * @param at where it was measured, such as a route
     * @param min the lowest round, and {@code max} the highest; 0 if the file lacks them
     */
    public record Row(String row, String side, String metric, String at, double value, double min, double max) {
        public boolean is(String otherSide, String otherMetric) {
            return otherSide.equals(side) && otherMetric.equals(metric);
        }

        /** The value of that case. */
        public double in(Case which) {
            if (min <= 0 || max <= 0) {
                return value;
            }
            return metric.equals("capacity") ? which.of(max, value, min) : which.of(min, value, max);
        }
    }

    /** All values of one figure. */
    public record Distribution(String row, String side, String metric, String at, List<Quantile> quantiles) {
        public boolean is(String otherSide, String otherRow, String otherMetric) {
            return otherSide.equals(side) && otherRow.equals(row) && otherMetric.equals(metric);
        }
    }

    public record Quantile(double percentile, double value) {}
}
