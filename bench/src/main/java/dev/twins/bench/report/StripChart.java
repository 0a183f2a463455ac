package dev.twins.bench.report;

import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Distribution.Quantile;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every cold start as a dot, each side on a lane of its own, over a logarithmic scale of time. */
final class StripChart {
    private final List<Distribution> lanes;
    private final Scale x;

    private StripChart(List<Distribution> lanes) {
        this.lanes = lanes;
        DoubleSummaryStatistics values = lanes.stream()
                .flatMap(lane -> lane.quantiles().stream())
                .collect(Collectors.summarizingDouble(Quantile::value));
        x = Scale.decades(values.getMin(), values.getMax());
    }

    /** Empty if no cold start was measured. */
    static Optional<Chart> of(List<Distribution> distributions) {
        List<Distribution> lanes = distributions.stream()
                .filter(found -> found.metric().equals(Metric.FIRST_ANSWER.key())
                        && !found.quantiles().isEmpty())
                .sorted(Comparator.comparing(Distribution::side).thenComparing(Distribution::at))
                .toList();
        return lanes.isEmpty() ? Optional.empty() : Optional.of(new StripChart(lanes).drawn());
    }

    private Chart drawn() {
        List<Chart.Tick> labels = new ArrayList<>();
        List<Chart.Series> series = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            Distribution found = lanes.get(lane);
            double height = 100 - (lane + 0.5) * 100 / lanes.size();
            labels.add(new Chart.Tick(label(found), height));
            series.add(Chart.dots(found.side(), found.quantiles(), value -> x.place(value.value()), value -> height));
        }
        return new Chart(
                "every cold start",
                Metric.FIRST_ANSWER.meaning(),
                labels,
                Chart.ticks(x, value -> Format.value(Metric.FIRST_ANSWER.unit(), value)),
                series,
                List.of());
    }

    /** The side, or the limit that it was held to. */
    private static String label(Distribution lane) {
        String side = lane.side() == Side.CONTAINER ? "container" : "function";
        return lane.at().isEmpty() ? side : lane.at().replaceFirst(".*, ", "");
    }
}
