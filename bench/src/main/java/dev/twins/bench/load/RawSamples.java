package dev.twins.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Keeps every request as a line of a compressed CSV file, so that each figure can be computed again. */
public final class RawSamples {
    private static final int NANOS_PER_MICRO = 1_000;

    private final Path folder;

    /** Uses a folder, created if absent, and deletes what an earlier run kept there. */
    public RawSamples(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var old = Files.newDirectoryStream(folder, "*.csv.gz")) {
                for (Path file : old) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    /** Writes {@code name.csv.gz}: due, sent and done in microseconds since the first was due, status, Server-Timing. */
    public void keep(String name, Samples samples) {
        Path file = folder.resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".csv.gz");
        long begin = samples.all().stream().mapToLong(Sample::due).min().orElse(0);
        try (PrintStream lines =
                new PrintStream(new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
            lines.print("due_us,sent_us,done_us,status,server_timing\n");
            samples.all().forEach(sample -> lines.print(line(sample, begin)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String line(Sample sample, long begin) {
        return micros(sample.due(), begin) + "," + micros(sample.sent(), begin) + "," + micros(sample.done(), begin)
                + "," + sample.status() + ",\"" + sample.serverTiming().replace("\"", "\"\"") + "\"\n";
    }

    private static long micros(long nanos, long begin) {
        return (nanos - begin) / NANOS_PER_MICRO;
    }
}
