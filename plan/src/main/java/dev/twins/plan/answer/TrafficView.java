package dev.twins.plan.answer;

import dev.twins.plan.answer.PlanView.Fact;
import dev.twins.plan.traffic.Traffic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The traffic as text, for the templates. */
record TrafficView(List<Fact> facts, List<Day> week, List<Fact> routes) {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    record Day(String name, List<Hour> hours) {}

    /** @param strength in percent of the busiest */
    record Hour(String text, int strength) {}

    static TrafficView of(Traffic traffic) {
        return new TrafficView(
                facts(traffic),
                week(traffic.hourOfWeek()),
                traffic.routes().stream().map(TrafficView::route).toList());
    }

    private static List<Fact> facts(Traffic traffic) {
        return List.of(
                new Fact("Requests", Sentences.count(traffic.requests())),
                new Fact("Time covered", Chart.time(traffic.seconds())),
                new Fact("Mean", Sentences.figure(traffic.mean()) + " a second"),
                new Fact("Busiest second", Sentences.count(traffic.peakSecond())),
                new Fact("Busiest minute", Sentences.count(traffic.peakMinute())),
                new Fact(
                        "Burstiness within a minute (1: independent requests)", Sentences.figure(traffic.burstiness())),
                new Fact("Longest gap", Chart.time(traffic.longestGap())),
                new Fact("Gaps of more than three minutes", Sentences.count(traffic.longGaps())),
                new Fact("Answers with status 5xx", Sentences.percent(traffic.errorShare())),
                new Fact("Times that the log fits into a month", Sentences.figure(traffic.perMonth())));
    }

    private static List<Day> week(double[][] rates) {
        double most = Stream.of(rates)
                .flatMapToDouble(Arrays::stream)
                .filter(rate -> rate > 0)
                .max()
                .orElse(1);
        return IntStream.range(0, DAYS.length)
                .mapToObj(day -> new Day(
                        DAYS[day],
                        Arrays.stream(rates[day])
                                .mapToObj(rate -> hour(rate, most))
                                .toList()))
                .toList();
    }

    private static Hour hour(double rate, double most) {
        return Double.isNaN(rate)
                ? new Hour("", 0)
                : new Hour(Sentences.figure(rate), (int) Math.round(100 * rate / most));
    }

    private static Fact route(Traffic.Route route) {
        String requests = Sentences.count(route.requests());
        return new Fact(
                route.name(),
                Double.isNaN(route.p50())
                        ? requests
                        : "%s, logged p50 %s ms, p99 %s ms"
                                .formatted(requests, Sentences.figure(route.p50()), Sentences.figure(route.p99())));
    }
}
