package dev.twins.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** All requests of one piece of load. */
public record Samples(List<Sample> all) {
    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int DIGITS = 3;
    private static final int STEPS_PER_HALVING = 5;
    private static final double MAXIMUM = 100;

    public Samples {
        all = List.copyOf(all);
    }

    /** Joins several into one. */
    public static Samples merged(List<Samples> parts) {
        return new Samples(parts.stream().flatMap(part -> part.all.stream()).toList());
    }

    public int size() {
        return all.size();
    }

    /** Requests that were not answered with success. */
    public int errors() {
        return (int) all.stream().filter(sample -> !sample.isGood()).count();
    }

    /** @throws IllegalStateException if requests were not answered with success */
    public Samples requireGood() {
        if (errors() > 0) {
            throw new IllegalStateException("%s of %s requests were refused".formatted(errors(), size()));
        }
        return this;
    }

    /** The latency percentile in milliseconds, failed requests included. */
    public double latency(double percentile) {
        return percentile(Sample::latencyNanos, percentile);
    }

    /**
     * Latencies in milliseconds by percentile, denser towards 100. The slowest request is left out: it has no percentile of its own,
     * only one above all others.
     */
    public SortedMap<Double, Double> latencies() {
        SortedMap<Double, Double> latencies = new TreeMap<>();
        for (HistogramIterationValue step : histogram(Sample::latencyNanos).percentiles(STEPS_PER_HALVING)) {
            if (step.getPercentile() < MAXIMUM) {
                latencies.put(step.getPercentile(), step.getValueIteratedTo() / NANOS_PER_MS);
            }
        }
        return latencies;
    }

    /** A percentile of how late requests were sent, in milliseconds. */
    public double lateness(double percentile) {
        return percentile(sample -> sample.sent() - sample.due(), percentile);
    }

    /** Good answers per second, from the first request to the last answer. */
    public double rate() {
        long begin = all.stream().mapToLong(Sample::due).min().orElse(0);
        long end = all.stream().mapToLong(Sample::done).max().orElse(begin);
        return end == begin ? 0 : (size() - errors()) * NANOS_PER_SECOND / (end - begin);
    }

    /** Good answers in each second since the first request. The last second is left out: it is seldom a whole one. */
    public double[] rates() {
        long begin = all.stream().mapToLong(Sample::due).min().orElse(0);
        Map<Integer, Long> seconds = all.stream()
                .filter(Sample::isGood)
                .collect(Collectors.groupingBy(
                        sample -> (int) ((sample.done() - begin) / NANOS_PER_SECOND), Collectors.counting()));
        int last = seconds.keySet().stream().max(Integer::compare).orElse(0);
        return IntStream.range(0, last)
                .mapToDouble(second -> seconds.getOrDefault(second, 0L))
                .toArray();
    }

    /** The durations of a metric of the good answers' Server-Timing, in milliseconds. */
    public DoubleStream durations(String metric) {
        return timings().flatMapToDouble(timing -> timing.duration(metric).stream());
    }

    /** The different descriptions of a metric of Server-Timing. */
    public Set<String> descriptions(String metric) {
        return timings().flatMap(timing -> timing.description(metric).stream()).collect(Collectors.toSet());
    }

    /**
     * The most requests that one process certainly served at the same moment. The server's time lies somewhere between
     * sending and answer. Only the part that it covers wherever it lies counts.
     */
    public int mostAtOnceInOneInstance() {
        return all.stream()
                .filter(Sample::isGood)
                .collect(Collectors.groupingBy(
                        sample -> ServerTiming.of(sample.serverTiming()).description("instance")))
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().isPresent())
                .mapToInt(entry -> mostAtOnce(entry.getValue()))
                .max()
                .orElse(0);
    }

    private Stream<ServerTiming> timings() {
        return all.stream().filter(Sample::isGood).map(sample -> ServerTiming.of(sample.serverTiming()));
    }

    private static int mostAtOnce(List<Sample> samples) {
        List<long[]> changes = new ArrayList<>();
        samples.forEach(sample -> certainlyServed(sample).ifPresent(span -> {
            changes.add(new long[] {span[0], 1});
            changes.add(new long[] {span[1], -1});
        }));
        changes.sort(
                (one, other) -> one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
        int now = 0;
        int most = 0;
        for (long[] change : changes) {
            now += (int) change[1];
            most = Math.max(most, now);
        }
        return most;
    }

    private static Optional<long[]> certainlyServed(Sample sample) {
        long total =
                (long) (ServerTiming.of(sample.serverTiming()).duration("total").orElse(0) * NANOS_PER_MS);
        long from = sample.done() - total;
        long to = sample.sent() + total;
        return from < to ? Optional.of(new long[] {from, to}) : Optional.empty();
    }

    private double percentile(ToLongFunction<Sample> nanos, double percentile) {
        return histogram(nanos).getValueAtPercentile(percentile) / NANOS_PER_MS;
    }

    private Histogram histogram(ToLongFunction<Sample> nanos) {
        Histogram histogram = new Histogram(DIGITS);
        all.forEach(sample -> histogram.recordValue(Math.max(0, nanos.applyAsLong(sample))));
        return histogram;
    }
}
