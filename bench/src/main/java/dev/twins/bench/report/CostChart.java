package dev.twins.bench.report;

import dev.twins.bench.results.Cost;
import dev.twins.bench.results.Cost.Bill;
import dev.twins.bench.results.Cost.Point;
import dev.twins.bench.results.Side;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Monthly cost of both sides over the rate, both logarithmic, with the first break-even. */
final class CostChart {
    private static final double[] RATES = {1 / 86_400.0, 1 / 3_600.0, 1 / 60.0, 1, 100, 10_000};
    private static final double LEAST_DOLLARS = 0.01;

    private final List<Point> points;
    private final Scale x;
    private final Scale y;

    private CostChart(Cost cost) {
        points = cost.points();
        DoubleSummaryStatistics dollars = points.stream()
                .flatMap(point -> Stream.of(point.container(), point.serverless()))
                .collect(Collectors.summarizingDouble(Bill::total));
        x = Scale.between(points.get(0).rate(), points.get(points.size() - 1).rate(), RATES);
        y = Scale.decades(Math.max(dollars.getMin(), LEAST_DOLLARS), dollars.getMax());
    }

    static Chart of(Cost cost) {
        CostChart chart = new CostChart(cost);
        return new Chart(
                "Dollars a month",
                "requests, day and night",
                Chart.ticks(chart.y, Format::dollars),
                Chart.ticks(chart.x, CostChart::shortRate),
                List.of(
                        chart.series(Side.CONTAINER, Point::container),
                        chart.series(Side.SERVERLESS, Point::serverless)),
                cost.breakEven().stream()
                        .limit(1)
                        .map(rate -> new Chart.Tick(Format.rate(rate), chart.x.place(rate)))
                        .toList());
    }

    private Chart.Series series(Side side, Function<Point, Bill> bill) {
        return Chart.series(
                side,
                points,
                point -> x.place(point.rate()),
                point -> y.place(Math.max(bill.apply(point).total(), LEAST_DOLLARS)));
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
