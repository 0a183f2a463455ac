package dev.twins.bench.report;

import dev.twins.plan.cost.Bill;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.MeasuredFunction;
import dev.twins.plan.cost.MeasuredTask;
import dev.twins.plan.cost.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** The cost section for the templates: words and places for the cost model's numbers. */
final class CostView {
    private static final double MINUTELY = 1 / 60.0;
    private static final double BUSY = 100;
    private static final double[] RATES = {1 / 86_400.0, 1 / 60.0, 1, 10, 100, 1_000, 10_000};

    final Prices prices;
    final Map<String, Double> assumptions;
    final boolean freeTier;
    final MeasuredFunction function;
    final MeasuredTask task;
    final Chart chart;
    private final CostModel model;
    private final List<Double> breakEven;

    CostView(CostModel model) {
        this.model = model;
        prices = model.prices();
        assumptions = model.assumptions().values();
        freeTier = model.assumptions().freeTier();
        function = model.measured().function();
        task = model.measured().task();
        breakEven = model.breakEven();
        chart = Charts.cost(model, breakEven);
    }

    /** Compares the commonly claimed break-even with this one. */
    Headline headline(Claim claim) {
        String verdict = breakEven.isEmpty() || !isFunctionCheaperWhenQuiet()
                ? "does not hold"
                : claim.verdict(breakEven.get(0), breakEven.get(0));
        String rate = breakEven.isEmpty() ? "none" : Format.rate(breakEven.get(0));
        return new Headline("rate at which both cost the same", rate, rate, claim.says(), verdict, false);
    }

    /** Says in a sentence which side is cheaper below and above the break-even. */
    String verdict() {
        boolean functionFirst = isFunctionCheaperWhenQuiet();
        String first = functionFirst ? "function" : "container";
        String second = functionFirst ? "container" : "function";
        if (breakEven.isEmpty()) {
            return "The " + first + " is cheaper at any rate from one request a day to 10,000 a second.";
        }
        String verdict = "Below " + Format.requests(breakEven.get(0)) + ", day and night, the " + first
                + " is cheaper; above it the " + second + " is.";
        return breakEven.size() == 1
                ? verdict
                : verdict + " The two change places " + breakEven.size() + " times, the last time at "
                        + Format.requests(breakEven.get(breakEven.size() - 1)) + ": tasks are added one at a time.";
    }

    /** Says in a sentence what little and much traffic cost. */
    String monthly() {
        return "One request a minute costs %s a month as a function and %s as containers; %s cost %s and %s. Both also need the database."
                .formatted(
                        Format.dollars(model.serverless(MINUTELY).total()),
                        Format.dollars(model.container(MINUTELY).total()),
                        Format.requests(BUSY),
                        Format.dollars(model.serverless(BUSY).total()),
                        Format.dollars(model.container(BUSY).total()));
    }

    String warm() {
        return Format.number(model.warmMs()) + " ms";
    }

    String cold() {
        return Format.number(model.coldMs()) + " ms";
    }

    List<String> rates() {
        return DoubleStream.of(RATES).mapToObj(Format::rate).toList();
    }

    /** What each part costs at these rates, the sum last. */
    List<Parts> parts() {
        return List.of(parts("container", model::container), parts("serverless", model::serverless));
    }

    /** The sum of each side at these rates. */
    List<Line> totals() {
        return parts().stream()
                .map(parts -> new Line(
                        parts.side(),
                        parts.lines().get(parts.lines().size() - 1).cells()))
                .toList();
    }

    List<Map.Entry<String, String>> sources() {
        return List.copyOf(prices.sources().entrySet());
    }

    private boolean isFunctionCheaperWhenQuiet() {
        return model.serverless(RATES[0]).total() < model.container(RATES[0]).total();
    }

    private static Parts parts(String side, DoubleFunction<Bill> bill) {
        List<Bill> bills = DoubleStream.of(RATES).mapToObj(bill).toList();
        List<Line> lines = new ArrayList<>();
        for (String part : bills.get(0).parts().keySet()) {
            lines.add(new Line(
                    part,
                    bills.stream()
                            .map(one -> Format.dollars(one.parts().get(part)))
                            .toList()));
        }
        lines.add(new Line(
                "Sum", bills.stream().map(one -> Format.dollars(one.total())).toList()));
        return new Parts(side, lines);
    }

    record Parts(String side, List<Line> lines) {}

    record Line(String label, List<String> cells) {}
}
