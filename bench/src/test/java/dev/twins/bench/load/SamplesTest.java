package dev.twins.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final long MS = 1_000_000;

    @Test
    void latencyCountsFromWhenTheRequestWasDue() {
        Samples samples = new Samples(List.of(new Sample(0, 90 * MS, 100 * MS, 200, "")));
        assertThat(samples.latency(50)).isBetween(100.0, 100.1);
        assertThat(samples.lateness(50)).isBetween(90.0, 90.1);
    }

    @Test
    void percentilesAreThoseOfAllRequests() {
        Samples samples = new Samples(IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new Sample(0, 0, i * MS, 200, ""))
                .toList());
        assertThat(samples.latency(50)).isBetween(500.0, 500.5);
        assertThat(samples.latency(99.9)).isBetween(999.0, 1000.0);
    }

    @Test
    void latenciesAreDenserTowardsTheSlowestWhichIsLeftOut() {
        Samples samples = new Samples(IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new Sample(0, 0, i * MS, 200, ""))
                .toList());
        var latencies = samples.latencies();
        assertThat(latencies.get(50.0)).isBetween(500.0, 500.5);
        assertThat(latencies.tailMap(99.0)).hasSizeGreaterThan(5);
        assertThat(latencies.lastKey()).isBetween(99.9, 99.999);
        assertThat(List.copyOf(latencies.values())).isSorted();
    }

    @Test
    void ratesAreThoseOfWholeSeconds() {
        Samples samples = new Samples(List.of(
                new Sample(0, 0, 100 * MS, 200, ""),
                new Sample(0, 0, 999 * MS, 200, ""),
                new Sample(0, 0, 999 * MS, 503, ""),
                new Sample(0, 0, 2_500 * MS, 200, ""),
                new Sample(0, 0, 3_001 * MS, 200, "")));
        assertThat(samples.rates()).containsExactly(2, 0, 1);
    }

    @Test
    void descriptionsAreCountedOnceAndFailuresAreNotCounted() {
        Samples samples = new Samples(List.of(
                served(0, 10, "a", 8), served(0, 10, "a", 8), served(0, 10, "b", 8), new Sample(0, 0, MS, 0, "")));
        assertThat(samples.descriptions("instance")).containsExactlyInAnyOrder("a", "b");
        assertThat(samples.durations("total").sum()).isEqualTo(24);
    }

    @Test
    void certainlyOverlappingRequestsWereServedTogether() {
        Samples samples = new Samples(List.of(served(0, 10, "a", 8), served(3, 13, "a", 8), served(0, 10, "b", 8)));
        assertThat(samples.mostAtOnceInOneInstance()).isEqualTo(2);
    }

    @Test
    void possiblyConsecutiveRequestsWereNotServedTogether() {
        Samples samples = new Samples(List.of(served(0, 10, "a", 5), served(0, 10, "a", 5)));
        assertThat(samples.mostAtOnceInOneInstance()).isLessThan(2);
    }

    @Test
    void rawSamplesHoldEveryRequest(@TempDir Path folder) throws Exception {
        new RawSamples(folder).keep("warm GET /", new Samples(List.of(served(5, 10, "a", 5), served(6, 10, "a", 2))));
        try (var file = new GZIPInputStream(Files.newInputStream(folder.resolve("warm-GET-.csv.gz")))) {
            assertThat(new String(file.readAllBytes()).lines())
                    .containsExactly(
                            "due_us,sent_us,done_us,status,server_timing",
                            "0,0,5000,200,\"total;dur=5.000, instance;desc=\"\"a\"\"\"",
                            "1000,1000,5000,200,\"total;dur=2.000, instance;desc=\"\"a\"\"\"");
        }
    }

    private static Sample served(long sentMs, long doneMs, String instance, int totalMs) {
        String timing = "total;dur=%d.000, instance;desc=\"%s\"".formatted(totalMs, instance);
        return new Sample(sentMs * MS, sentMs * MS, doneMs * MS, 200, timing);
    }
}
