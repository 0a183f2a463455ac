package dev.twins.bench.report;

import dev.twins.bench.report.Chart.Curve;
import dev.twins.bench.report.Chart.Point;
import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import dev.twins.plan.cost.Bill;
import dev.twins.plan.cost.CostModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the charts of each row of the comparison. */
final class Charts {
    /** The rows whose figures make a curve over the number of requests or seconds. Of others the table says as much. */
    private static final Set<Topic> CURVES = Set.of(Topic.SCALING, Topic.WARM_UP);

    private static final double[] PERCENTILES = {2, 10, 100, 1_000};
    private static final double[] RATES = {1 / 86_400.0, 1 / 3_600.0, 1 / 60.0, 1, 100, 10_000};
    private static final int POINTS = 55;
    private static final double LEAST_DOLLARS = 0.01;

    private Charts() {}

    /** All charts of a row of the comparison. */
    static List<Chart> of(Topic topic, Words.About about, Figures figures) {
        List<Chart> charts = new ArrayList<>();
        Stream<Row> numbered =
                figures.of(topic).stream().filter(row -> CURVES.contains(topic) && Figures.isNumber(row.at()));
        by(Row::metric, numbered).forEach((metric, rows) -> {
            if (isWorthAChart(rows)) {
                charts.add(overNumbers(about.figures().get(metric).label(), about.over(), rows));
            }
        });
        Map<String, List<Distribution>> spreads = by(Distribution::metric, figures.spreads(topic).stream());
        by(Distribution::at, spreads.getOrDefault(Metric.LATENCY.key(), List.of()).stream())
                .forEach((at, both) -> charts.add(percentiles(at, both)));
        Stream.ofNullable(spreads.get(Metric.FIRST_ANSWER.key()))
                .map(Charts::starts)
                .forEach(charts::add);
        return charts;
    }

    /** Dollars a month over the rate, with the first break-even. */
    static Chart cost(CostModel model, List<Double> breakEven) {
        List<Curve> curves =
                List.of(dollars(Side.CONTAINER, model::container), dollars(Side.SERVERLESS, model::serverless));
        Axis x = Axis.between(Curve.all(curves, Point::x), DoubleStream.of(RATES), Format::shortRate);
        List<Axis.Tick> marks = breakEven.stream()
                .limit(1)
                .map(rate -> x.tick(Format.rate(rate), rate))
                .toList();
        Axis y = Axis.decades(Curve.all(curves, Point::y), Format::dollars);
        return new Chart("single", "Dollars a month", "requests, day and night", x, y, curves, marks);
    }

    private static Curve dollars(Side side, DoubleFunction<Bill> bill) {
        return new Curve(
                side,
                CostModel.rates(POINTS)
                        .mapToObj(rate ->
                                new Point(rate, Math.max(bill.apply(rate).total(), LEAST_DOLLARS))));
    }

    private static <T> Map<String, List<T>> by(Function<T, String> key, Stream<T> values) {
        return values.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isWorthAChart(List<Row> rows) {
        return rows.stream().map(Row::at).distinct().count() > 1
                && rows.stream().anyMatch(row -> row.value() > 0);
    }

    /** Starts at zero, except for times, whose scale is logarithmic. */
    private static Chart overNumbers(String title, String over, List<Row> rows) {
        Unit unit = rows.get(0).unit();
        boolean times = unit == Unit.MILLISECONDS;
        List<Curve> curves = Stream.of(Side.values())
                .map(side -> new Curve(
                        side,
                        rows.stream()
                                .filter(row -> row.side() == side && (row.value() > 0 || !times))
                                .map(row -> new Point(Figures.number(row.at()), row.value()))
                                .sorted(Comparator.comparingDouble(Point::x))))
                .toList();
        DoubleFunction<String> text = value -> Format.value(unit, value);
        DoubleStream values = Curve.all(curves, Point::y);
        return new Chart(
                "lines",
                title,
                over,
                numbers(curves),
                times ? Axis.decades(values, text) : Axis.linear(values, text),
                curves,
                List.of());
    }

    /** Logarithmic, with a tick for each number that was measured. */
    static Axis numbers(List<Curve> curves) {
        return Axis.between(
                Curve.all(curves, Point::x), Curve.all(curves, Point::x).distinct(), Format::number);
    }

    /**
     * Latency over its percentile, as HdrHistogram plots it: each step to the right divides the requests that took longer by
     * ten. Two sides with the same median differ there.
     */
    private static Chart percentiles(String title, List<Distribution> spreads) {
        List<Curve> curves = spreads.stream()
                .map(spread -> new Curve(
                        spread.side(),
                        spread.quantiles().stream()
                                .map(quantile -> new Point(oneIn(quantile.percentile()), quantile.value()))))
                .toList();
        Axis x = Axis.between(
                Curve.all(curves, Point::x),
                DoubleStream.of(PERCENTILES),
                oneIn -> Format.number(Math.round(1_000 - 1_000 / oneIn) / 10.0) + " %");
        Axis y = Axis.decades(Curve.all(curves, Point::y), Format::milliseconds);
        return new Chart("lines", title, "percentile", x, y, curves, List.of());
    }

    /** The number of requests for each one that takes longer. */
    private static double oneIn(double percentile) {
        return 100 / (100 - percentile);
    }

    /** Every cold start as a dot, on a lane for each side and limit. */
    private static Chart starts(List<Distribution> spreads) {
        List<Distribution> lanes = spreads.stream()
                .sorted(Comparator.comparing(Distribution::side).thenComparing(Distribution::at))
                .toList();
        List<Curve> curves = IntStream.range(0, lanes.size())
                .mapToObj(lane -> new Curve(
                        lanes.get(lane).side(),
                        lanes.get(lane).quantiles().stream().map(quantile -> new Point(quantile.value(), lane))))
                .toList();
        Axis x = Axis.decades(Curve.all(curves, Point::x), Format::milliseconds);
        Axis y = Axis.lanes(lanes.stream().map(Charts::lane).toList());
        String over = "process start to the first good answer";
        return new Chart(Chart.LANES, "every cold start", over, x, y, curves, List.of());
    }

    /** The side, or its processor limit. */
    private static String lane(Distribution spread) {
        String side = spread.side() == Side.CONTAINER ? "container" : "function";
        return spread.at().isEmpty() ? side : spread.at().replaceFirst(".*, ", "");
    }
}
