package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumed;
import dev.twins.plan.simulation.Outcome;
import dev.twins.plan.traffic.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A plan as text, for the templates. */
record PlanView(
        String answer,
        String choice,
        String rule,
        String source,
        String hash,
        String unread,
        List<String> notes,
        TrafficView traffic,
        List<Fact> limits,
        List<String> names,
        List<Line> money,
        List<Line> behaviour,
        List<String> flips,
        List<String> breaks,
        List<String> dsqlBreaks,
        List<Chart> charts,
        List<Assumption> assumptions,
        String pricesOf,
        String region,
        String grid) {
    record Fact(String name, String value) {}

    /** One figure of each design. */
    record Line(String name, List<String> values) {}

    /** @param url empty if the source is a file of this project */
    record Assumption(String what, String value, String source, String link, String url) {
        static Assumption of(Assumed.Entry entry) {
            String url = entry.link().startsWith("https://") ? entry.link() : "";
            return new Assumption(entry.what(), range(entry), entry.source(), entry.link(), url);
        }
    }

    static PlanView of(Plan plan) {
        Sentences sentences = new Sentences(plan);
        return new PlanView(
                sentences.answer(),
                Choice.name(plan.results(), plan.limits()),
                Choice.of(plan.results(), plan.limits())
                        .map(any -> "the cheapest design that meets the limits")
                        .orElse("no design meets the limits"),
                plan.source().name(),
                plan.source().hash(),
                Sentences.count(plan.source().unread()),
                plan.source().notes(),
                TrafficView.of(plan.traffic()),
                limits(plan),
                plan.results().stream().map(Result::name).toList(),
                money(plan),
                behaviour(plan),
                plan.flips().stream().map(Sentences::flip).toList(),
                breaks(plan.breaks()),
                breaks(plan.dsqlBreaks()),
                charts(plan),
                plan.assumed().entries().stream().map(Assumption::of).toList(),
                plan.pricesOf(),
                plan.region(),
                SliderGrid.json(plan));
    }

    private static List<Fact> limits(Plan plan) {
        List<Fact> limits = new ArrayList<>();
        limits.add(new Fact("Fewest tasks", Sentences.count(plan.today().minTasks())));
        limits.add(new Fact("Memory of the function", number(plan.today().memoryMb()) + " MB"));
        limits.add(new Fact(
                "Refused requests, at most", Sentences.percent(plan.limits().refused())));
        if (Double.isFinite(plan.limits().p99())) {
            limits.add(new Fact("p99, at most", number(plan.limits().p99()) + " ms"));
        }
        if (Double.isFinite(plan.limits().budget())) {
            limits.add(new Fact(
                    "Budget of a month", Sentences.dollars(plan.limits().budget())));
        }
        return limits;
    }

    private static List<Line> money(Plan plan) {
        List<Result> results = plan.results();
        Set<String> parts = new LinkedHashSet<>();
        results.forEach(result -> parts.addAll(result.bill().parts().keySet()));
        List<Line> lines = new ArrayList<>(parts.stream()
                .filter(part -> results.stream()
                        .anyMatch(result -> result.bill().parts().getOrDefault(part, 0.0) > 0))
                .map(part -> new Line(part, each(results, result -> dollars(result, part))))
                .toList());
        lines.add(line(Figure.DOLLARS, plan));
        return lines;
    }

    private static String dollars(Result result, String part) {
        Double amount = result.bill().parts().get(part);
        return amount == null || amount == 0 ? "" : Sentences.dollars(amount);
    }

    private static List<Line> behaviour(Plan plan) {
        return Stream.of(Figure.values())
                .filter(figure -> figure != Figure.DOLLARS)
                .map(figure -> line(figure, plan))
                .toList();
    }

    private static Line line(Figure figure, Plan plan) {
        return new Line(figure.title(), each(plan.results(), result -> figure.of(result, plan.ranges())));
    }

    private static List<String> breaks(List<Break> breaks) {
        return breaks.stream()
                .map(first -> Design.valueOf(first.design().toUpperCase(Locale.ROOT))
                                .title() + ": " + Sentences.breaking(first))
                .toList();
    }

    private static List<String> each(List<Result> results, Function<Result, String> text) {
        return results.stream().map(text).toList();
    }

    private static List<Chart> charts(Plan plan) {
        Traffic traffic = plan.traffic();
        Stream<Chart> requests = Stream.of(Chart.of(
                "Requests, each " + Chart.time(traffic.slotSeconds()),
                "requests",
                "",
                traffic.perSlot(),
                traffic.slotSeconds()));
        Stream<Chart> ofDesigns = plan.results().stream().flatMap(result -> {
            Outcome outcome = result.outcome();
            String many = result.design().instance() + "s";
            return Stream.of(
                    Chart.of(
                            result.design().title() + ": " + many,
                            many,
                            result.name(),
                            outcome.instances(),
                            outcome.slotSeconds()),
                    Chart.of(
                            result.design().title() + ": database sessions",
                            "sessions",
                            result.name(),
                            outcome.sessions(),
                            outcome.slotSeconds()));
        });
        return Stream.concat(requests, ofDesigns).toList();
    }

    private static String range(Assumed.Entry entry) {
        return entry.best() == null
                ? number(entry.value())
                : "%s (%s to %s)"
                        .formatted(
                                number(entry.value()),
                                number(Math.min(entry.best(), entry.worst())),
                                number(Math.max(entry.best(), entry.worst())));
    }

    /** As short as it can be. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
