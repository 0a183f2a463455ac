package dev.twins.plan.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Logs of a few lines, and what was read from them. */
final class LogFiles {
    private LogFiles() {}

    static ReadLog read(Object names) {
        return Logs.read(names.toString(), new ReadProgress(new PrintStream(OutputStream.nullOutputStream())));
    }

    static ReadLog read(Path folder, String... lines) throws IOException {
        return read(write(folder.resolve("access.log"), lines));
    }

    static Path write(Path file, String... lines) throws IOException {
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** Of a time as people write it. */
    static long micros(String time) {
        Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    static String route(ReadLog log, int at) {
        return log.requests().routeNames().get(log.requests().route(at));
    }

    static long sumOfSent(ReadLog log) {
        return IntStream.range(0, log.requests().size())
                .mapToLong(log.requests()::sent)
                .sum();
    }

    static String alb(String created, String targetTime, int status, String request) {
        return "https 2026-09-01T10:00:09.000000Z app/x/1 192.0.2.7:2817 192.0.2.10:80 0.000 %s 0.000 %d %d 100 250 \"%s\" "
                        .formatted(targetTime, status, status, request)
                + "\"curl/8\" TLS13 TLSv1.3 arn:x \"Root=1-2\" \"api.example.com\" \"arn:y\" 0 " + created
                + " \"forward\" \"-\" \"-\" \"192.0.2.10:80\" \"200\" \"-\" \"-\"";
    }
}
