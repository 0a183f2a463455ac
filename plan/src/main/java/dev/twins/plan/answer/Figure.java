package dev.twins.plan.answer;

import dev.twins.plan.simulation.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** A figure of a design that plans show with its range. */
enum Figure {
    DOLLARS("dollars_per_month", "Total", Result::dollars, Sentences::dollars),
    P50("p50", "p50, ms", of(Outcome::p50), Sentences::figure),
    P95("p95", "p95, ms", of(Outcome::p95), Sentences::figure),
    P99("p99", "p99, ms", of(Outcome::p99), Sentences::figure),
    MAX("max", "Longest, ms", of(Outcome::max), Sentences::figure),
    COLD_STARTS("cold_starts", "Cold starts", of(Outcome::coldStarts), Figure::count),
    COLD_SHARE("cold_share", "Share of cold starts", of(Outcome::coldShare), Sentences::percent),
    REFUSED("refused", "Refused requests", of(Outcome::refused), Figure::count),
    INSTANCES("instances_peak", "Most tasks or environments", of(Outcome::instancesPeak), Figure::count),
    SESSIONS("sessions_peak", "Most database sessions", of(Outcome::sessionsPeak), Figure::count),
    NEW_SESSIONS(
            "new_sessions_per_second_peak", "Most new sessions a second", of(Outcome::newSessionsPeak), Figure::count),
    BEYOND_RATE(
            "sessions_refused_by_dsql",
            "Sessions that Aurora DSQL would refuse",
            of(Outcome::sessionsBeyondRate),
            Figure::count);

    private final String key;
    private final String title;
    private final ToDoubleFunction<Result> value;
    private final DoubleFunction<String> text;

    Figure(String key, String title, ToDoubleFunction<Result> value, DoubleFunction<String> text) {
        this.key = key;
        this.title = title;
        this.value = value;
        this.text = text;
    }

    private static ToDoubleFunction<Result> of(ToDoubleFunction<Outcome> figure) {
        return result -> figure.applyAsDouble(result.outcome());
    }

    String title() {
        return title;
    }

    /** The value, and its range in brackets where its ends read differently. */
    String of(Result result, Ranges ranges) {
        Ranges.Range range = ranges.of(result, value);
        String from = text.apply(range.from());
        String to = text.apply(range.to());
        String usual = text.apply(value.applyAsDouble(result));
        return from.equals(to) ? usual : "%s (%s to %s)".formatted(usual, from, to);
    }

    /** All ranges of a design, by their keys in plan.json. */
    static Map<String, Ranges.Range> ranges(Result result, Ranges ranges) {
        Map<String, Ranges.Range> all = new LinkedHashMap<>();
        for (Figure figure : values()) {
            all.put(figure.key, ranges.of(result, figure.value));
        }
        return all;
    }

    private static String count(double number) {
        return Sentences.count(Math.round(number));
    }
}
