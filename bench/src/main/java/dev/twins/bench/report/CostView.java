package dev.twins.bench.report;

import com.google.gson.Gson;
import dev.twins.bench.cost.Assumptions;
import dev.twins.bench.cost.CostModel;
import dev.twins.bench.cost.Measured;
import dev.twins.bench.cost.Prices;
import dev.twins.bench.results.Cost;
import dev.twins.bench.results.Cost.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The cost section as the templates want it. */
final class CostView {
    private static final double[] RATES = {1 / 86_400.0, 1 / 60.0, 1, 10, 100, 1_000, 10_000};
    private static final Map<Double, String> FACTORS =
            Map.of(0.5, "half as long", 1.0, "as measured", 2.0, "twice as long", 4.0, "four times as long");

    final Prices prices;
    final Assumptions assumptions;
    final Measured measured;
    final Chart chart;
    final Cost cost;
    private final CostModel model;

    CostView(Prices prices, Assumptions assumptions, Measured measured) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.measured = measured;
        model = new CostModel(prices, assumptions, measured);
        cost = model.cost();
        chart = CostChart.of(cost);
    }

    /** What the calculator of the page works with, safe within a script element. */
    String json() {
        return new Gson().toJson(new Start(prices, assumptions, measured, startRate()));
    }

    String containerDollars(double rate) {
        return Format.dollars(model.container(rate).total());
    }

    String serverlessDollars(double rate) {
        return Format.dollars(model.serverless(rate).total());
    }

    /** What is commonly claimed of the break-even, held against this one. */
    Headline headline(Claim claim) {
        String verdict = cost.breakEven().isEmpty() || !isFunctionCheaperWhenQuiet()
                ? "does not hold"
                : claim.verdict(cost.breakEven().get(0), cost.breakEven().get(0));
        return new Headline(
                "rate at which both cost the same",
                breakEven(),
                breakEven(),
                claim.container().says(),
                claim.serverless().says(),
                verdict,
                false);
    }

    /** Below and above which rate which side is cheaper, in a sentence. */
    String verdict() {
        boolean functionFirst = isFunctionCheaperWhenQuiet();
        String first = functionFirst ? "function" : "container";
        String second = functionFirst ? "container" : "function";
        List<Double> found = cost.breakEven();
        if (found.isEmpty()) {
            return "From one request a day to 10,000 a second the " + first + " is always the cheaper one.";
        }
        String verdict = "Below " + Format.requests(found.get(0)) + ", day and night, the " + first
                + " is cheaper; above it the " + second + " is.";
        return found.size() == 1
                ? verdict
                : verdict + " The two change places " + found.size() + " times, the last time at "
                        + Format.requests(found.get(found.size() - 1)) + ": tasks are added one at a time.";
    }

    String breakEven() {
        return cost.breakEven().isEmpty()
                ? "none"
                : Format.rate(cost.breakEven().get(0));
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

    /** The first break-even by memory and duration. */
    List<Line> sensitivity() {
        return cost.sensitivity().stream()
                .map(Cost.Sensitivity::memoryMb)
                .distinct()
                .map(memory -> new Line(Format.number(memory) + " MB", breakEvens(memory)))
                .toList();
    }

    List<String> factors() {
        return cost.sensitivity().stream()
                .map(Cost.Sensitivity::durationFactor)
                .distinct()
                .map(FACTORS::get)
                .toList();
    }

    List<Map.Entry<String, String>> sources() {
        return List.copyOf(prices.sources().entrySet());
    }

    private List<String> breakEvens(double memory) {
        return cost.sensitivity().stream()
                .filter(found -> found.memoryMb() == memory)
                .map(found -> found.breakEven() == null ? "none" : Format.rate(found.breakEven()))
                .toList();
    }

    private boolean isFunctionCheaperWhenQuiet() {
        Cost.Point quiet = cost.points().get(0);
        return quiet.serverless().total() < quiet.container().total();
    }

    private double startRate() {
        return cost.breakEven().isEmpty()
                ? 10
                : Math.max(1, Math.rint(cost.breakEven().get(0)));
    }

    private static Parts parts(String side, DoubleFunction<Bill> bill) {
        List<Bill> bills = DoubleStream.of(RATES).mapToObj(bill).toList();
        Stream<Line> lines = bills.get(0).parts().keySet().stream()
                .map(part -> new Line(
                        part,
                        bills.stream()
                                .map(one -> Format.dollars(one.parts().get(part)))
                                .toList()));
        List<Line> all = new ArrayList<>(lines.toList());
        all.add(new Line(
                "Sum", bills.stream().map(one -> Format.dollars(one.total())).toList()));
        return new Parts(side, all);
    }

    /** With what the calculator begins. */
    private record Start(Prices prices, Assumptions assumptions, Measured measured, double rate) {}

    record Parts(String side, List<Line> lines) {}

    record Line(String label, List<String> cells) {}
}
