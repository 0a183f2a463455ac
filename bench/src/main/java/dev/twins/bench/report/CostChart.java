package dev.twins.bench.report;

import dev.twins.bench.results.Side;
import dev.twins.plan.cost.CostModel;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Monthly cost of both sides over the rate, both logarithmic, with the first break-even. */
final class CostChart {
    private static final int POINTS = 55;
    private static final double[] RATES = {1 / 86_400.0, 1 / 3_600.0, 1 / 60.0, 1, 100, 10_000};
    private static final double LEAST_DOLLARS = 0.01;

    private final List<Double> rates = CostModel.rates(POINTS).boxed().toList();
    private final CostModel model;
    private final Scale x;
    private final Scale y;

    private CostChart(CostModel model) {
        this.model = model;
        DoubleSummaryStatistics dollars = rates.stream()
                .flatMap(rate -> Stream.of(container(rate), serverless(rate)))
                .collect(Collectors.summarizingDouble(Double::doubleValue));
        x = Scale.between(rates.get(0), rates.get(POINTS - 1), RATES);
        y = Scale.decades(dollars.getMin(), dollars.getMax());
    }

    static Chart of(CostModel model, List<Double> breakEven) {
        CostChart chart = new CostChart(model);
        return new Chart(
                "Dollars a month",
                "requests, day and night",
                Chart.ticks(chart.y, Format::dollars),
                Chart.ticks(chart.x, CostChart::shortRate),
                List.of(
                        chart.series(Side.CONTAINER, chart::container),
                        chart.series(Side.SERVERLESS, chart::serverless)),
                breakEven.stream()
                        .limit(1)
                        .map(rate -> new Chart.Tick(Format.rate(rate), chart.x.place(rate)))
                        .toList());
    }

    private double container(double rate) {
        return Math.max(model.container(rate).total(), LEAST_DOLLARS);
    }

    private double serverless(double rate) {
        return Math.max(model.serverless(rate).total(), LEAST_DOLLARS);
    }

    private Chart.Series series(Side side, DoubleUnaryOperator dollars) {
        return Chart.series(side, rates, x::place, rate -> y.place(dollars.applyAsDouble(rate)));
    }

    private static String shortRate(double rate) {
        return rate >= 1
                ? Format.number(rate) + "/s"
                : Format.rate(rate)
                        .replace(" a day", "/day")
                        .replace(" an hour", "/h")
                        .replace(" a minute", "/min");
    }
}
