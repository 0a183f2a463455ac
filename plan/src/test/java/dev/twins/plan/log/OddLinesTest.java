package dev.twins.plan.log;

import static dev.twins.plan.log.LogFiles.gzip;
import static dev.twins.plan.log.LogFiles.micros;
import static dev.twins.plan.log.LogFiles.read;
import static dev.twins.plan.log.LogFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hand-made file of each format: IPv6 addresses, quotes within quotes, absent fields, {@code -} and -1, the hour that autumn
 * repeats, times out of order, and unknown fields at the end. All sums were made by hand.
 */
class OddLinesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            file           | lines | unread | requests | statuses | durations | millis | sent | received
            alb.log        |     8 |      3 |        5 |     1162 |         3 |    300 |  490 |      190
            cloudfront.log |     7 |      2 |        5 |      704 |         4 |   1800 |  490 |      140
            iis.log        |     5 |      1 |        4 |     1108 |         3 |   1790 |  470 |      130
            gateway.json   |     8 |      3 |        5 |     1100 |         3 |    300 |  490 |        0
            combined.log   |    10 |      2 |        8 |     2113 |         2 |    290 |  655 |        0
            counts.csv     |     8 |      2 |       12 |        0 |         0 |      0 |    0 |        0
            """)
    void sumsAreThoseMadeByHand(
            String name,
            long lines,
            long unread,
            int requests,
            long statuses,
            int durations,
            long millis,
            long sent,
            long received)
            throws IOException {
        LogFile file = file(name, text(name));
        Requests read = file.recorder().sorted();

        assertThat(file.lines()).isEqualTo(lines);
        assertThat(file.unread()).isEqualTo(unread);
        assertThat(read.size()).isEqualTo(requests);
        assertThat(sum(read, read::status)).isEqualTo(statuses);
        assertThat(sum(read, at -> read.hasDuration(at) ? 1 : 0)).isEqualTo(durations);
        assertThat(sum(read, at -> read.hasDuration(at) ? read.duration(at) : 0))
                .isEqualTo(millis * 1_000);
        assertThat(sum(read, read::sent)).isEqualTo(sent);
        assertThat(read.received()).isEqualTo(received);
    }

    /** Where a log knows whole seconds or ten minutes, an arrival lies within them. */
    @ParameterizedTest
    @CsvSource({
        "alb.log,        0.000001, 00:10:00,   01:30:00",
        "cloudfront.log, 1,        00:09:58.5, 01:29:59.99",
        "iis.log,        1,        00:10:00,   01:29:59.75",
        "gateway.json,   1,        00:10:00,   01:50:00",
        "combined.log,   1,        00:10:00,   01:50:00",
        "counts.csv,     600,      00:10:00,   01:50:00"
    })
    void arrivalsAreSortedAndTheHourThatComesTwiceIsTwoHours(String name, double width, String first, String last)
            throws IOException {
        Requests read = file(name, text(name)).recorder().sorted();
        long within = Math.round(width * Clock.SECOND) - 1;
        long earliest = micros("2026-10-25T" + first + "Z");
        long latest = micros("2026-10-25T" + last + "Z");

        assertThat(read.arrival(0)).isBetween(earliest, earliest + within);
        assertThat(read.arrival(read.size() - 1)).isBetween(latest, latest + within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb.log", "cloudfront.log", "iis.log", "gateway.json", "combined.log", "counts.csv"})
    void thousandFilesAddUp(String name) throws IOException {
        LogFile odd = file(name, text(name));
        write(folder.resolve("odd"), text(name));
        for (int at = 1; at < 1_000; at++) {
            write(folder.resolve("ordinary" + at), ordinary(name));
        }
        ReadLog log = read(folder);

        assertThat(log.files()).isEqualTo(1_000);
        assertThat(log.lines()).isEqualTo(odd.lines() + 999);
        assertThat(log.unread()).isEqualTo(odd.unread());
        assertThat(log.requests().size()).isEqualTo(odd.recorder().size() + 999 * requestsOfALine(name));
        assertThat(log.byFormat()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb.log", "cloudfront.log", "iis.log", "gateway.json", "combined.log", "counts.csv"})
    void cutGzipKeepsTheLinesBeforeTheCut(String name) throws IOException {
        byte[] whole = gzip(ordinary(name).repeat(50_000));
        LogFile file = LogFile.read("cut.gz", stream(Arrays.copyOf(whole, whole.length / 2)));

        assertThat(file.lines()).isBetween(1_000L, 49_999L);
        assertThat(file.unread()).isEqualTo(1);
        assertThat(file.firstUnread()).startsWith("cut.gz, line ").endsWith("the compressed file breaks off");
        assertThat(file.recorder().size()).isEqualTo((file.lines() - 1) * requestsOfALine(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb.log", "cloudfront.log", "iis.log", "gateway.json", "combined.log", "counts.csv"})
    void emptyFileBesidesAddsNothing(String name) throws IOException {
        Path empty = Files.createFile(folder.resolve("a-empty"));
        write(folder.resolve("b-ordinary"), ordinary(name));

        assertThatThrownBy(() -> read(empty)).hasMessageContaining("no request");
        assertThat(read(folder).lines()).isEqualTo(1);
        assertThat(read(folder).unread()).isZero();
    }

    /** On 29 March the clocks of Europe went from 02:00 to 03:00. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h - - [29/Mar/2026:%s +0%d00] \"GET /a HTTP/1.1\" 200 1",
                "{\"requestTime\":\"29/Mar/2026:%s +0%d00\",\"routeKey\":\"GET /a\",\"status\":\"200\"}",
                "2026-03-29T%s+0%d:00,1"
            })
    void hourThatSpringLeavesOutIsNone(String line) throws IOException {
        Requests read = read(folder, line.formatted("01:59:00", 1), line.formatted("03:00:00", 2))
                .requests();

        assertThat(read.size()).isEqualTo(2);
        assertThat(read.seconds()).isBetween(0.0, 120.0);
    }

    private static int requestsOfALine(String name) {
        return name.equals("counts.csv") ? 2 : 1;
    }

    /** The last line, and the header above it if its format has one. */
    private static String ordinary(String name) throws IOException {
        List<String> lines = text(name).lines().toList();
        int from = lines.size() - 1;
        while (lines.get(from - 1).startsWith("#")) {
            from--;
        }
        return String.join("\n", lines.subList(from, lines.size())) + "\n";
    }

    private static LogFile file(String name, String text) throws IOException {
        return LogFile.read(name, stream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String text(String name) throws IOException {
        try (InputStream file = OddLinesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long sum(Requests requests, IntToLongFunction value) {
        return IntStream.range(0, requests.size()).mapToLong(value).sum();
    }
}
