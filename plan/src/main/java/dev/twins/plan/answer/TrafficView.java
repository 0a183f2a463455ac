package dev.twins.plan.answer;

import dev.twins.plan.answer.PlanView.Fact;
import dev.twins.plan.traffic.Traffic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The traffic as text, for the templates. */
final class TrafficView {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    private final Traffic traffic;

    TrafficView(Traffic traffic) {
        this.traffic = traffic;
    }

    record Day(String name, List<Hour> hours) {}

    /** @param strength in percent of the busiest */
    record Hour(String text, int strength) {}

    List<Fact> facts() {
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

    List<Integer> hours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    List<Day> week() {
        double most = Stream.of(traffic.hourOfWeek())
                .flatMapToDouble(Arrays::stream)
                .filter(rate -> rate > 0)
                .max()
                .orElse(1);
        return IntStream.range(0, DAYS.length)
                .mapToObj(day -> new Day(DAYS[day], hours(traffic.hourOfWeek()[day], most)))
                .toList();
    }

    private static List<Hour> hours(double[] rates, double most) {
        return Arrays.stream(rates)
                .mapToObj(rate -> Double.isNaN(rate)
                        ? new Hour("", 0)
                        : new Hour(Sentences.figure(rate), (int) Math.round(100 * rate / most)))
                .toList();
    }

    List<Fact> routes() {
        return traffic.routes().stream()
                .map(route -> new Fact(route.name(), text(route)))
                .toList();
    }

    private static String text(Traffic.Route route) {
        String requests = Sentences.count(route.requests());
        return Double.isNaN(route.p50())
                ? requests
                : "%s, logged p50 %s ms, p99 %s ms"
                        .formatted(requests, Sentences.figure(route.p50()), Sentences.figure(route.p99()));
    }
}
