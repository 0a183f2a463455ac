package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Prices;
import dev.twins.plan.simulation.Outcome;
import dev.twins.plan.traffic.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A plan as text, for the templates: each of its fields and methods has a name there. */
final class PlanView {
    final Plan.Source source;
    final Prices prices;
    final TrafficView traffic;
    private final Plan plan;

    PlanView(Plan plan) {
        this.plan = plan;
        source = plan.source();
        prices = plan.cost().prices();
        traffic = new TrafficView(plan.traffic());
    }

    record Fact(String name, String value) {}

    /** One figure of each design. */
    record Line(String name, List<String> values) {}

    /** @param url empty if the source is a file of this project */
    record Assumption(String what, String value, String source, String link, String url) {
        static Assumption of(Assumptions.Assumption one) {
            String url = one.link().startsWith("https://") ? one.link() : "";
            return new Assumption(one.what(), range(one), one.source(), one.link(), url);
        }
    }

    String answer() {
        return new Sentences(plan).answer();
    }

    String choice() {
        return plan.limits().choice(plan.results());
    }

    String rule() {
        return plan.limits().choose(plan.results()).isPresent()
                ? "the cheapest design that meets the limits"
                : "no design meets the limits";
    }

    String unread() {
        return Sentences.count(source.unread());
    }

    List<Fact> limits() {
        Limits limits = plan.limits();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Fewest tasks", Sentences.count(plan.today().minTasks())));
        facts.add(new Fact("Memory of the function", number(plan.today().memoryMb()) + " MB"));
        facts.add(new Fact("Refused requests, at most", Sentences.percent(limits.refused())));
        if (Double.isFinite(limits.p99())) {
            facts.add(new Fact("p99, at most", number(limits.p99()) + " ms"));
        }
        if (Double.isFinite(limits.budget())) {
            facts.add(new Fact("Budget of a month", Sentences.dollars(limits.budget())));
        }
        return facts;
    }

    List<String> names() {
        return each(Result::name);
    }

    List<Line> money() {
        Set<String> parts = new LinkedHashSet<>();
        plan.results().forEach(result -> parts.addAll(result.bill().parts().keySet()));
        return Stream.concat(
                        parts.stream()
                                .map(part -> new Line(part, each(result -> dollars(result, part))))
                                .filter(line -> line.values.stream().anyMatch(dollars -> !dollars.isEmpty())),
                        Stream.of(line(Figure.DOLLARS)))
                .toList();
    }

    private static String dollars(Result result, String part) {
        double amount = result.bill().parts().getOrDefault(part, 0.0);
        return amount == 0 ? "" : Sentences.dollars(amount);
    }

    List<Line> behaviour() {
        return Stream.of(Figure.values())
                .filter(figure -> figure != Figure.DOLLARS)
                .map(this::line)
                .toList();
    }

    private Line line(Figure figure) {
        return new Line(figure.title(), each(result -> figure.of(result, plan.ranges())));
    }

    private List<String> each(Function<Result, String> text) {
        return plan.results().stream().map(text).toList();
    }

    List<String> flips() {
        return plan.flips().stream().map(Sentences::flip).toList();
    }

    List<String> breaks() {
        return breaks(plan.breaks());
    }

    List<String> dsqlBreaks() {
        return breaks(plan.dsqlBreaks());
    }

    private static List<String> breaks(List<Break> breaks) {
        return breaks.stream()
                .map(first -> first.design().title() + ": " + Sentences.breaking(first))
                .toList();
    }

    List<Chart> charts() {
        Traffic seen = plan.traffic();
        String each = "Requests, each " + Chart.time(seen.slotSeconds());
        return Stream.concat(
                        Stream.of(Chart.of(each, "requests", "", seen.perSlot(), seen.slotSeconds())),
                        plan.results().stream().flatMap(PlanView::charts))
                .toList();
    }

    private static Stream<Chart> charts(Result result) {
        Design design = result.design();
        Outcome outcome = result.outcome();
        double slot = outcome.slotSeconds();
        String many = design.instance() + "s";
        return Stream.of(
                Chart.of(design.title() + ": " + many, many, design.key(), outcome.instances(), slot),
                Chart.of(design.title() + ": database sessions", "sessions", design.key(), outcome.sessions(), slot));
    }

    List<Assumption> assumptions() {
        return plan.cost().assumptions().byKey().values().stream()
                .map(Assumption::of)
                .toList();
    }

    private static String range(Assumptions.Assumption one) {
        return one.best() == null
                ? number(one.value())
                : "%s (%s to %s)"
                        .formatted(
                                number(one.value()),
                                number(Math.min(one.best(), one.worst())),
                                number(Math.max(one.best(), one.worst())));
    }

    /** The positions of the page's sliders. */
    String grid() {
        return SliderGrid.json(plan);
    }

    /** As short as it can be. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
