package dev.twins.bench.report;

import dev.twins.bench.results.Cost;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.bench.results.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Line charts: both sides over concurrency, or over the rate of requests. Their places are percent of the plot. */
final class Lines {
    private static final double[] RATES = {1 / 86_400.0, 1 / 3_600.0, 1 / 60.0, 1, 100, 10_000};

    private Lines() {}

    /** A chart for each figure that was measured at several concurrencies. */
    static List<Chart> overConcurrency(Topic topic, Figures figures) {
        return Stream.of(Metric.values())
                .filter(metric -> metric.row() == topic)
                .flatMap(metric -> overConcurrency(metric, figures))
                .toList();
    }

    private static Stream<Chart> overConcurrency(Metric metric, Figures figures) {
        List<Row> rows = figures.of(metric.row()).stream()
                .filter(row -> row.metric().equals(metric.key()) && Figures.numberOf(row.at()) > 0)
                .sorted(Comparator.comparingDouble(row -> Figures.numberOf(row.at())))
                .toList();
        double most = rows.stream().mapToDouble(Row::value).max().orElse(0);
        double widest = rows.stream()
                .mapToDouble(row -> Figures.numberOf(row.at()))
                .max()
                .orElse(1);
        if (most <= 0 || widest <= 1) {
            return Stream.empty();
        }
        double least = rows.stream()
                .mapToDouble(Row::value)
                .filter(value -> value > 0)
                .min()
                .orElse(most);
        Scale x = Scale.between(
                1,
                widest,
                Stream.of(1.0, 10.0, 50.0, 200.0)
                        .mapToDouble(Double::doubleValue)
                        .filter(tick -> tick <= widest)
                        .toArray());
        Scale y = metric.unit() == Unit.MILLISECONDS ? Scale.decades(least, most) : Scale.linear(most);
        DoubleFunction<String> yLabel = value -> Format.value(metric.unit(), value);
        return Stream.of(new Chart(
                metric.meaning(),
                "requests at once",
                ticks(y, yLabel),
                ticks(x, Format::number),
                Stream.of(Side.values())
                        .map(side -> series(
                                side,
                                rows.stream()
                                        .filter(row -> row.side() == side && row.value() >= 0)
                                        .toList(),
                                row -> x.place(Figures.numberOf(row.at())),
                                row -> y.place(Math.max(row.value(), metric.unit() == Unit.MILLISECONDS ? least : 0))))
                        .toList(),
                List.of()));
    }

    /** Monthly cost over the rate, both logarithmic. */
    static Chart cost(Cost cost) {
        List<Cost.Point> points = cost.points();
        double least =
                points.stream().flatMapToDouble(point -> totals(point)).min().orElse(1);
        double most =
                points.stream().flatMapToDouble(point -> totals(point)).max().orElse(1);
        Scale x = Scale.between(
                points.get(0).rate(), points.get(points.size() - 1).rate(), RATES);
        Scale y = Scale.decades(Math.max(least, 0.01), most);
        return new Chart(
                "Dollars a month",
                "requests, day and night",
                ticks(y, Format::dollars),
                ticks(x, Lines::shortRate),
                List.of(
                        series(
                                Side.CONTAINER,
                                points,
                                point -> x.place(point.rate()),
                                point -> y.place(point.container().total())),
                        series(
                                Side.SERVERLESS,
                                points,
                                point -> x.place(point.rate()),
                                point -> y.place(point.serverless().total()))),
                cost.breakEven().stream()
                        .limit(1)
                        .map(rate -> new Tick(Format.rate(rate), percent(x.place(rate))))
                        .toList());
    }

    private static DoubleStream totals(Cost.Point point) {
        return DoubleStream.of(point.container().total(), point.serverless().total());
    }

    private static String shortRate(double rate) {
        return rate >= 1
                ? Format.number(rate) + "/s"
                : Format.rate(rate)
                        .replace(" a day", "/day")
                        .replace(" an hour", "/h")
                        .replace(" a minute", "/min");
    }

    private static List<Tick> ticks(Scale scale, DoubleFunction<String> label) {
        return scale.ticks().stream()
                .map(value -> new Tick(label.apply(value), percent(scale.place(value))))
                .toList();
    }

    private static <T> Series series(Side side, List<T> values, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        List<String> places = values.stream()
                .map(value -> percent(x.applyAsDouble(value)) + " " + percent(100 - y.applyAsDouble(value)))
                .toList();
        String dots = places.size() > 20 ? "" : "M" + String.join("h0M", places) + "h0";
        return new Series(
                Bars.name(side), places.isEmpty() ? "" : "M" + String.join("L", places), places.isEmpty() ? "" : dots);
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f", place);
    }

    /**
     * @param title what is shown upwards
     * @param along what is shown to the right
     * @param marks upright lines, with a label
     */
    record Chart(String title, String along, List<Tick> up, List<Tick> right, List<Series> series, List<Tick> marks) {}

    /** A label at a place, in percent from the bottom or the left. */
    record Tick(String label, String place) {}

    /** One side as SVG paths in a box of 100 by 100, whose origin is at the top left. */
    record Series(String side, String line, String dots) {}
}
