package dev.twins.plan.log;

import static dev.twins.plan.log.LogFiles.micros;
import static dev.twins.plan.log.LogFiles.read;
import static dev.twins.plan.log.LogFiles.route;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the deployed HTTP API writes is what the planner reads: the format comes from the template itself. */
class DeployedFormatTest {
    private static final Path TEMPLATE = Path.of("..", "lambda-app", "template.yaml");
    /** A folded block: its lines are joined by blanks. */
    private static final Pattern FORMAT = Pattern.compile("\\n +Format: >-\\n((?: +.*\\n)+?)\\n");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("requestTimeEpoch", "1788256800123"),
            Map.entry("requestId", "Jd9xEhA7IAMEVqQ="),
            Map.entry("routeKey", "$default"),
            Map.entry("httpMethod", "GET"),
            Map.entry("path", "/api/users/8f14e45f-ceea-467f-a1d6-91b6a1a2c3d4"),
            Map.entry("protocol", "HTTP/1.1"),
            Map.entry("status", "404"),
            Map.entry("responseLength", "71"),
            Map.entry("responseLatency", "24"),
            Map.entry("integrationLatency", "21"),
            Map.entry("integrationErrorMessage", "-"));

    @TempDir
    Path folder;

    @Test
    void arrivalDurationRouteStatusAndSizeAreRead() throws IOException {
        ReadLog log = read(
                folder, filled(VALUES::get), filled(name -> name.equals("requestTimeEpoch") ? "1788256801000" : "-"));

        Requests requests = log.requests();
        assertThat(log.unread()).isZero();
        assertThat(log.byFormat()).containsOnlyKeys("API Gateway access log (JSON lines)");
        assertThat(requests.arrival(0)).isEqualTo(micros("2026-09-01T10:00:00.123Z"));
        assertThat(requests.duration(0)).isEqualTo(21_000);
        assertThat(route(log, 0)).isEqualTo("GET /api/users/{id}");
        assertThat(requests.status(0)).isEqualTo(404);
        assertThat(requests.sent(0)).isEqualTo(71);
        assertThat(requests.isSpread()).isFalse();
        assertThat(requests.hasDuration(1)).isFalse();
    }

    private static String filled(UnaryOperator<String> values) throws IOException {
        Matcher block = FORMAT.matcher(Files.readString(TEMPLATE));
        assertThat(block.find()).as("an access log format in " + TEMPLATE).isTrue();
        String format = block.group(1).strip().replaceAll("\\n +", " ");
        return Pattern.compile("\\$context\\.(\\w+)")
                .matcher(format)
                .replaceAll(variable -> Matcher.quoteReplacement(values.apply(variable.group(1))));
    }
}
