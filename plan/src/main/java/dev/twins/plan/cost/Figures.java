package dev.twins.plan.cost;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds figures of a results.json by their names, and remembers which it did not find. */
final class Figures {
    private final List<Row> rows;
    private final Case which;
    private final List<String> missing = new ArrayList<>();

    private Figures(List<Row> rows, Case which) {
        this.rows = rows;
        this.which = which;
    }

    /** @throws IllegalArgumentException if the file cannot be read or holds no rows */
    static Figures in(Path file, Case which) {
        try {
            Results results = new Gson().fromJson(Files.readString(file), Results.class);
            if (results == null || results.rows == null) {
                throw new IllegalArgumentException(file + " holds no results");
            }
            return new Figures(results.rows, which);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(file + " does not hold results: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read %s: give the results.json of a run of mvn -Pbench".formatted(file), e);
        }
    }

    /** The first figure of this name that is above zero; not a number if there is none. */
    double value(String side, String row, String metric) {
        double value = value(side, row, metric, Double.NaN);
        if (Double.isNaN(value)) {
            missing.add("%s of the %s (%s)".formatted(metric, side, row));
        }
        return value;
    }

    /** The same for a figure that older runs did not measure. */
    double value(String side, String row, String metric, double otherwise) {
        return rows.stream()
                .filter(found -> side.equals(found.side) && row.equals(found.row) && metric.equals(found.metric))
                .mapToDouble(found -> found.in(which))
                .filter(value -> value > 0)
                .findFirst()
                .orElse(otherwise);
    }

    /** @throws MissingFigures if one was asked for that is not there */
    void requireAll() {
        if (!missing.isEmpty()) {
            throw new MissingFigures(missing);
        }
    }

    private record Results(List<Row> rows) {}

    /** Rounds of a measurement differ: {@code min} and {@code max} are the lowest and the highest, 0 if the file lacks them. */
    private record Row(String row, String side, String metric, double value, double min, double max) {
        double in(Case which) {
            if (min <= 0 || max <= 0) {
                return value;
            }
            return metric.equals("capacity") ? which.of(max, value, min) : which.of(min, value, max);
        }
    }
}
