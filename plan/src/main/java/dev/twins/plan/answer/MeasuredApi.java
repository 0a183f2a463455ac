package dev.twins.plan.answer;

import dev.twins.plan.cost.Case;
import dev.twins.plan.cost.Results;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
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
        Results results = Results.in(file);
        Map<Design, Map<String, Quantiles>> latencies = new EnumMap<>(Design.class);
        for (Design design : Design.values()) {
            latencies.put(design, latencies(results, design, which));
            if (!latencies.get(design).containsKey(GET)) {
                throw missing(file, "the latencies of %s (%s)".formatted(GET, design.key()));
            }
        }
        return new MeasuredApi(
                latencies,
                starts(results, Design.SERVERLESS, "")
                        .orElseThrow(() -> missing(file, "the cold starts of the function")),
                starts(results, Design.CONTAINER, "vCPU")
                        .or(() -> starts(results, Design.CONTAINER, ""))
                        .orElseThrow(() -> missing(file, "the starts of the container"))
                        .at(0.5),
                connect(results).orElseThrow(() -> missing(file, "the time to open a connection")));
    }

    Quantiles get(Design design) {
        return latencies.get(design).get(GET);
    }

    private static IllegalArgumentException missing(Path file, String figure) {
        return new IllegalArgumentException("%s lacks %s: measure it with mvn -Pbench".formatted(file, figure));
    }

    private static Map<String, Quantiles> latencies(Results results, Design design, Case which) {
        Map<String, Quantiles> byRoute = new HashMap<>();
        for (Results.Distribution found : results.distributions()) {
            if (found.is(design.key(), "warm-latency", "latency") && !found.at().contains(", ")) {
                String route = found.at().replaceFirst("\\?.*", "");
                byRoute.put(route, Quantiles.of(found).times(factor(results, found, which)));
            }
        }
        return byRoute;
    }

    /** By how much the p50 of the best or worst round differs from the usual one. */
    private static double factor(Results results, Results.Distribution found, Case which) {
        return results.rows().stream()
                .filter(row -> row.is(found.side(), "p50") && found.at().equals(row.at()) && row.value() > 0)
                .mapToDouble(row -> row.in(which) / row.value())
                .findFirst()
                .orElse(1);
    }

    private static Optional<Quantiles> starts(Results results, Design design, String under) {
        return results.distributions().stream()
                .filter(found -> found.is(design.key(), "cold-start", "first-answer")
                        && found.at().endsWith(under))
                .findFirst()
                .map(Quantiles::of);
    }

    private static Optional<Double> connect(Results results) {
        return results.rows().stream()
                .filter(row -> row.is(Design.SERVERLESS.key(), "connect"))
                .findFirst()
                .map(Results.Row::value);
    }
}
