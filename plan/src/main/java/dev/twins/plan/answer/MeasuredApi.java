package dev.twins.plan.answer;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.twins.plan.cost.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of the benchmark measured of the users API.
 *
 * @param latencies milliseconds by design and route, without queries in a route's name
 * @param coldStart milliseconds of the function, from its process's start to the first answer
 * @param taskStart milliseconds of the container, the same
 * @param connect milliseconds to open a connection
 */
record MeasuredApi(
        Map<Design, Map<String, Quantiles>> latencies, Quantiles coldStart, double taskStart, double connect) {
    static final String GET = "GET /api/users/{id}";

    /** @throws IllegalArgumentException if the file lacks one of these figures */
    static MeasuredApi in(Path file, Case which) {
        Results results = read(file);
        Map<Design, Map<String, Quantiles>> latencies = new HashMap<>();
        for (Design design : Design.values()) {
            latencies.put(design, results.latencies(design, which));
            if (!latencies.get(design).containsKey(GET)) {
                throw missing(file, "the latencies of %s (%s)".formatted(GET, design.key()));
            }
        }
        return new MeasuredApi(
                latencies,
                results.of(Design.SERVERLESS, "cold-start", "first-answer", "")
                        .orElseThrow(() -> missing(file, "the cold starts of the function")),
                results.of(Design.CONTAINER, "cold-start", "first-answer", "vCPU")
                        .or(() -> results.of(Design.CONTAINER, "cold-start", "first-answer", ""))
                        .orElseThrow(() -> missing(file, "the starts of the container"))
                        .at(0.5),
                results.connect().orElseThrow(() -> missing(file, "the time to open a connection")));
    }

    Quantiles get(Design design) {
        return latencies.get(design).get(GET);
    }

    private static Results read(Path file) {
        try {
            return new Gson().fromJson(Files.readString(file), Results.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(file + " does not hold results: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the results in " + file, e);
        }
    }

    private static IllegalArgumentException missing(Path file, String figure) {
        return new IllegalArgumentException("%s lacks %s: measure it with mvn -Pbench".formatted(file, figure));
    }

    private record Results(List<Distribution> distributions, List<Row> rows) {
        Map<String, Quantiles> latencies(Design design, Case which) {
            Map<String, Quantiles> byRoute = new HashMap<>();
            for (Distribution found : distributions) {
                if (found.is(design, "warm-latency", "latency") && !found.at.contains(", ")) {
                    byRoute.put(
                            found.at.replaceFirst("\\?.*", ""),
                            found.toQuantiles().times(factor(found, which)));
                }
            }
            return byRoute;
        }

        /** By how much the p50 of the best or worst round differs from the usual one. */
        private double factor(Distribution found, Case which) {
            return rows.stream()
                    .filter(row -> row.side.equals(found.side) && row.metric.equals("p50") && found.at.equals(row.at))
                    .filter(row -> row.min > 0 && row.max > 0 && row.value > 0)
                    .mapToDouble(row -> which.of(row.min, row.value, row.max) / row.value)
                    .findFirst()
                    .orElse(1);
        }

        Optional<Quantiles> of(Design design, String row, String metric, String under) {
            return distributions.stream()
                    .filter(found -> found.is(design, row, metric) && found.at.endsWith(under))
                    .findFirst()
                    .map(Distribution::toQuantiles);
        }

        Optional<Double> connect() {
            return rows.stream()
                    .filter(row -> row.side.equals(Design.SERVERLESS.key()) && row.metric.equals("connect"))
                    .findFirst()
                    .map(Row::value);
        }
    }

    private record Row(String side, String metric, String at, double value, double min, double max) {}

    private record Distribution(String row, String side, String metric, String at, List<Quantile> quantiles) {
        boolean is(Design design, String otherRow, String otherMetric) {
            return side.equals(design.key()) && row.equals(otherRow) && metric.equals(otherMetric);
        }

        Quantiles toQuantiles() {
            return new Quantiles(
                    quantiles.stream().mapToDouble(at -> at.percentile / 100).toArray(),
                    quantiles.stream().mapToDouble(Quantile::value).toArray());
        }
    }

    private record Quantile(double percentile, double value) {}
}
