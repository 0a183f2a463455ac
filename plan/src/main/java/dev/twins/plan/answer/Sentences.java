package dev.twins.plan.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the results into sentences. */
final class Sentences {
    private static final double SMALL = 10;
    private static final double CENT = 0.01;

    private final Plan plan;

    Sentences(Plan plan) {
        this.plan = plan;
    }

    /** The choice, its costs, its latency and what breaks first. */
    String answer() {
        Optional<Result> chosen = plan.limits().choose(plan.results());
        return chosen.map(this::answer).orElseGet(this::neither);
    }

    private String answer(Result chosen) {
        String others = plan.results().stream()
                .filter(result -> result != chosen)
                .map(result -> Figure.DOLLARS.of(result, plan.ranges())
                        + (plan.limits().areMetBy(result) ? "" : ", which breaks a limit,"))
                .collect(Collectors.joining(" or "));
        List<String> parts = new ArrayList<>();
        parts.add("%s: %s instead of %s a month"
                .formatted(chosen.design().title(), Figure.DOLLARS.of(chosen, plan.ranges()), others));
        parts.add("p99 %s ms".formatted(Figure.P99.of(chosen, plan.ranges())));
        if (chosen.design() == Design.SERVERLESS) {
            parts.add(cold(chosen));
        }
        parts.add(breaking(plan.breaks().get(plan.results().indexOf(chosen))));
        return String.join("; ", parts) + ".";
    }

    private String neither() {
        String all = plan.results().stream()
                .map(result -> "%s: p99 %s ms, refuses %s, %s a month"
                        .formatted(
                                result.design().title(),
                                figure(result.outcome().p99()),
                                percent(result.outcome().refusedShare()),
                                dollars(result.dollars())))
                .collect(Collectors.joining("; "));
        return "Neither design meets the limits. " + all + ".";
    }

    private static String cold(Result result) {
        long starts = result.outcome().coldStarts();
        return starts == 0
                ? "no request meets a cold start"
                : "one request in %s meets a cold start"
                        .formatted(count(Math.round((double) result.outcome().answered() / starts)));
    }

    /** The traffic up to which a design works. */
    static String breaking(Break first) {
        if (first.what().isEmpty()) {
            return "nothing breaks up to %s times this traffic".formatted(count(Math.round(Break.MOST)));
        }
        return "at %s times this traffic %s".formatted(figure(first.times()), first.what());
    }

    /** For a list. */
    static String flip(Flip flip) {
        return "%s: %s instead of %s".formatted(flip.what().sentence(flip.at()), flip.to(), flip.from());
    }

    static String dollars(double amount) {
        if (amount > 0 && amount < CENT / 2) {
            return "under $0.01";
        }
        return String.format(Locale.ROOT, amount < SMALL ? "$%.2f" : "$%,.0f", amount);
    }

    static String percent(double share) {
        return share == 0
                ? "none"
                : share < 0.0001 ? "less than 0.01 %" : String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With about three significant digits. */
    static String figure(double number) {
        if (number >= 100) {
            return count(Math.round(number));
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    }
}
