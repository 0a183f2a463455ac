package dev.twins.plan.traffic;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the log of the quick start: a week of a made-up users API behind a load balancer, the same byte for byte each time. Addresses
 * and names are those that documentation may use.
 */
public final class SampleLog {
    private static final long SEED = 20_260_907;
    private static final double RATE = 0.25;
    private static final double MICROS = 1e6;
    private static final String SECURITY = "TLS_AES_128_GCM_SHA256 TLSv1.3 "
            + "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/sample/0123456789abcdef "
            + "\"-\" \"api.example.com\" \"-\" 0 ";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);
    private static final String HEX = "0123456789abcdef";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Writer out;

    private SampleLog(Writer out) {
        this.out = out;
    }

    /** Writes it in gzip, as a load balancer does. */
    public static void write(Path file) {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.US_ASCII)) {
            SampleLog log = new SampleLog(out);
            MadeTraffic.arrivals(RATE, Shape.EVENING, SEED, 1, log::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(long arrival) {
        Call call = call(random.nextInt(1_000));
        double seconds = call.millis / 1_000 * StrictMath.exp(0.35 * random.nextGaussian());
        long micros = Math.round(seconds * MICROS);
        write("https " + time(arrival + micros) + " app/sample/0123456789abcdef " + address() + ":"
                + random.nextInt(1_024, 65_536) + " 192.0.2.10:8080 0.000 " + BigDecimal.valueOf(micros, 6) + " 0.000 "
                + call.status + " " + call.status + " " + call.received + " " + call.sent + " \"" + call.request
                + " HTTP/1.1\" \"sample/1.0\" " + SECURITY + time(arrival)
                + " \"forward\" \"-\" \"-\" \"192.0.2.10:8080\" \"" + call.status + "\" \"-\" \"-\"\n");
    }

    private void write(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Call call(int dice) {
        if (dice < 620) {
            return new Call("GET https://api.example.com:443/api/users/" + uuid(), 200, 380, 420, 2.3);
        } else if (dice < 860) {
            return new Call("GET https://api.example.com:443/api/users?limit=20", 200, 370, 3_400, 2.6);
        } else if (dice < 920) {
            return new Call("POST https://api.example.com:443/auth/login", 200, 330, 1_150, 56);
        } else if (dice < 960) {
            return new Call("POST https://api.example.com:443/api/users", 201, 340, 460, 3.2);
        } else if (dice < 975) {
            return new Call("POST https://api.example.com:443/auth/register", 201, 360, 460, 55);
        } else if (dice < 990) {
            return new Call("DELETE https://api.example.com:443/api/users/" + uuid(), 200, 380, 450, 3.1);
        }
        return new Call("GET https://api.example.com:443/favicon.ico", 404, 300, 190, 0.8);
    }

    private String address() {
        return switch (random.nextInt(3)) {
            case 0 -> "192.0.2." + random.nextInt(1, 255);
            case 1 -> "198.51.100." + random.nextInt(1, 255);
            default -> "2001:db8::" + Integer.toHexString(random.nextInt(1, 65_536));
        };
    }

    private String uuid() {
        StringBuilder uuid = new StringBuilder("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx");
        for (int at = 0; at < uuid.length(); at++) {
            if (uuid.charAt(at) == 'x') {
                uuid.setCharAt(at, HEX.charAt(random.nextInt(16)));
            }
        }
        return uuid.toString();
    }

    private static String time(long micros) {
        return TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private record Call(String request, int status, int received, int sent, double millis) {}
}
