package dev.twins.bench.report;

import dev.twins.bench.report.Chart.Curve;
import dev.twins.bench.report.Chart.Point;
import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Distribution.Quantile;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import dev.twins.plan.cost.CostModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the charts of each row of the comparison. */
final class Charts {
    /** The rows whose figures make a curve over the number of requests or seconds. Of others the table says as much. */
    private static final Set<Topic> CURVES = Set.of(Topic.SCALING, Topic.WARM_UP);

    private static final double[] NUMBERS = {1, 10, 50, 200, 512, 1_024, 1_769, 3_008};
    private static final double[] PERCENTILES = {2, 10, 100, 1_000};
    private static final double[] RATES = {1 / 86_400.0, 1 / 3_600.0, 1 / 60.0, 1, 100, 10_000};
    private static final int POINTS = 55;
    private static final double LEAST_DOLLARS = 0.01;

    private Charts() {}

    /** All charts of a row of the comparison. */
    static List<Chart> of(Topic topic, Words.About about, Figures figures) {
        Stream<Chart> overNumbers = figures.of(topic).stream()
                .filter(row -> CURVES.contains(topic) && Figures.isNumber(row.at()))
                .collect(Collectors.groupingBy(Row::metric, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(found -> isWorthAChart(found.getValue()))
                .map(found -> overNumbers(about.figures().get(found.getKey()).label(), about.over(), found.getValue()));
        Map<String, List<Distribution>> spreads = figures.spreads(topic).stream()
                .collect(Collectors.groupingBy(Distribution::metric, LinkedHashMap::new, Collectors.toList()));
        Stream<Chart> percentiles = spreads.getOrDefault(Metric.LATENCY.key(), List.of()).stream()
                .collect(Collectors.groupingBy(Distribution::at, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(found -> percentiles(found.getKey(), found.getValue()));
        Stream<Chart> starts =
                Stream.ofNullable(spreads.get(Metric.FIRST_ANSWER.key())).map(Charts::starts);
        return Stream.of(overNumbers, percentiles, starts)
                .flatMap(charts -> charts)
                .toList();
    }

    /** Dollars a month over the rate, with the first break-even. */
    static Chart cost(CostModel model, List<Double> breakEven) {
        List<Curve> curves = List.of(
                dollars(Side.CONTAINER, rate -> model.container(rate).total()),
                dollars(Side.SERVERLESS, rate -> model.serverless(rate).total()));
        List<Point> points = curves.get(0).points();
        Axis x = Axis.between(
                "requests, day and night",
                points.get(0).x(),
                points.get(POINTS - 1).x(),
                RATES,
                Format::shortRate);
        Axis y = Axis.decades("", values(curves), Format::dollars);
        List<Axis.Tick> marks = breakEven.stream()
                .limit(1)
                .map(rate -> new Axis.Tick(Format.rate(rate), x.at(rate)))
                .toList();
        return new Chart("single", "Dollars a month", x, y, curves, marks);
    }

    private static Curve dollars(Side side, DoubleUnaryOperator cost) {
        return new Curve(
                side,
                true,
                CostModel.rates(POINTS)
                        .mapToObj(rate -> new Point(rate, Math.max(cost.applyAsDouble(rate), LEAST_DOLLARS)))
                        .toList());
    }

    private static boolean isWorthAChart(List<Row> rows) {
        return rows.stream().map(Row::at).distinct().count() > 1
                && rows.stream().anyMatch(row -> row.value() > 0);
    }

    private static Chart overNumbers(String title, String over, List<Row> rows) {
        Unit unit = rows.get(0).unit();
        List<Curve> curves = Stream.of(Side.values())
                .map(side -> new Curve(
                        side,
                        true,
                        rows.stream()
                                .filter(row -> row.side() == side && (row.value() > 0 || unit != Unit.MILLISECONDS))
                                .map(row -> new Point(Figures.number(row.at()), row.value()))
                                .sorted(Comparator.comparingDouble(Point::x))
                                .toList()))
                .toList();
        DoubleFunction<String> text = value -> Format.value(unit, value);
        return unit == Unit.MILLISECONDS
                ? Chart.lines(title, numbers(over, curves), Axis.decades("", values(curves), text), curves)
                : overNumbers(title, over, text, curves);
    }

    /** Starts at zero, except for times, whose scale is logarithmic. */
    static Chart overNumbers(String title, String over, DoubleFunction<String> text, List<Curve> curves) {
        Axis y = Axis.linear("", values(curves).max().orElse(0), text);
        return Chart.lines(title, numbers(over, curves), y, curves);
    }

    private static Axis numbers(String over, List<Curve> curves) {
        var numbers = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::x)
                .summaryStatistics();
        return Axis.between(over, numbers.getMin(), numbers.getMax(), NUMBERS, Format::number);
    }

    /**
     * Latency over its percentile, as HdrHistogram plots it: each step to the right divides the requests that took longer by
     * ten. Two sides with the same median differ there.
     */
    private static Chart percentiles(String title, List<Distribution> spreads) {
        List<Curve> curves = spreads.stream()
                .map(spread -> new Curve(
                        spread.side(),
                        true,
                        spread.quantiles().stream()
                                .map(quantile -> new Point(oneIn(quantile.percentile()), quantile.value()))
                                .toList()))
                .toList();
        double widest = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(2);
        Axis x = Axis.between(
                "percentile",
                1,
                Math.max(widest, 2),
                PERCENTILES,
                oneIn -> Format.number(Math.round(1_000 - 1_000 / oneIn) / 10.0) + " %");
        return Chart.lines(title, x, Axis.decades("", values(curves), Format::milliseconds), curves);
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
                        false,
                        lanes.get(lane).quantiles().stream()
                                .map(quantile -> new Point(quantile.value(), lane))
                                .toList()))
                .toList();
        DoubleStream times =
                lanes.stream().flatMap(lane -> lane.quantiles().stream()).mapToDouble(Quantile::value);
        Axis x = Axis.decades("process start to the first good answer", times, Format::milliseconds);
        Axis y = Axis.lanes(lanes.stream().map(Charts::lane).toList());
        return new Chart("lanes", "every cold start", x, y, curves, List.of());
    }

    /** The side, or its processor limit. */
    private static String lane(Distribution spread) {
        String side = spread.side() == Side.CONTAINER ? "container" : "function";
        return spread.at().isEmpty() ? side : spread.at().replaceFirst(".*, ", "");
    }

    private static DoubleStream values(List<Curve> curves) {
        return curves.stream().flatMap(curve -> curve.points().stream()).mapToDouble(Point::y);
    }
}
