package dev.twins.plan.log;

import static dev.twins.plan.log.LogFiles.alb;
import static dev.twins.plan.log.LogFiles.micros;
import static dev.twins.plan.log.LogFiles.read;
import static dev.twins.plan.log.LogFiles.route;
import static dev.twins.plan.log.LogFiles.sumOfSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format with odd lines; sums are made by hand. */
class FormatsTest {
    @TempDir
    Path folder;

    @Test
    void albArrivesWhenTheRequestWasCreatedAndIsSorted() throws IOException {
        ReadLog log = read(
                folder,
                alb(
                        "2026-09-01T10:00:05.500000Z",
                        "0.025",
                        200,
                        "GET https://api.example.com:443/api/users/17?a=b HTTP/1.1"),
                alb("2026-09-01T10:00:01.000001Z", "1.5", 404, "GET https://[2001:db8::1]:443/ HTTP/2.0"));

        assertThat(log.requests().arrival(0)).isEqualTo(micros("2026-09-01T10:00:01.000001Z"));
        assertThat(log.requests().arrival(1)).isEqualTo(micros("2026-09-01T10:00:05.500Z"));
        assertThat(log.requests().duration(0)).isEqualTo(1_500_000);
        assertThat(log.requests().duration(1)).isEqualTo(25_000);
        assertThat(log.requests().status(0)).isEqualTo(404);
        assertThat(route(log, 0)).isEqualTo("GET /");
        assertThat(route(log, 1)).isEqualTo("GET /api/users/{id}");
        assertThat(sumOfSent(log)).isEqualTo(500);
        assertThat(log.requests().received()).isEqualTo(200);
        assertThat(log.requests().isSpread()).isFalse();
    }

    @Test
    void albWithIpv6QuotesWithinQuotesAndUnrecordedTimes() throws IOException {
        String odd =
                "h2 2026-09-01T10:00:09.000000Z app/x/1 2001:db8::7:2817 - -1 -1 -1 460 - 0 0 \"- http://api.example.com:80- -\" "
                        + "\"a \"quoted\" agent\" - - - \"-\" \"-\" \"-\" - 2026-09-01T10:00:00.000000Z \"-\" \"-\" \"-\" \"-\" \"-\" \"-\" \"-\" TID_1 new-field";
        ReadLog log = read(folder, odd);

        assertThat(log.unread()).isZero();
        assertThat(log.requests().hasDuration(0)).isFalse();
        assertThat(log.requests().status(0)).isEqualTo(460);
        assertThat(route(log, 0)).isEqualTo("(malformed)");
        assertThat(log.requests().arrival(0)).isEqualTo(micros("2026-09-01T10:00:00Z"));
    }

    @Test
    void cloudFrontFieldsDecideAndTheTimeIsTheEnd() throws IOException {
        ReadLog log = read(
                folder,
                "#Version: 1.0",
                "#Fields: sc-status time date cs-method cs-uri-stem time-taken sc-bytes cs-bytes cs(User-Agent)",
                "200\t10:00:05\t2026-09-01\tGET\t/api/users/123e4567-e89b-42d3-a456-426614174000\t2.000\t900\t40\tMozilla/5.0%20(x)",
                "-\t10:00:05\t2026-09-01\tPOST\t/auth/login\t-\t-\t-\t-");

        assertThat(log.byFormat()).containsOnlyKeys("W3C extended or CloudFront log");
        assertThat(log.lines()).isEqualTo(2);
        assertThat(log.requests().arrival(0))
                .isBetween(micros("2026-09-01T10:00:03Z"), micros("2026-09-01T10:00:03.999999Z"));
        assertThat(log.requests().duration(0)).isEqualTo(2_000_000);
        assertThat(route(log, 0)).isEqualTo("GET /api/users/{id}");
        assertThat(log.requests().status(1)).isZero();
        assertThat(log.requests().hasDuration(1)).isFalse();
        assertThat(sumOfSent(log)).isEqualTo(900);
        assertThat(log.requests().received()).isEqualTo(40);
        assertThat(log.requests().isSpread()).isTrue();
    }

    @Test
    void newFieldsLineInTheSameFileCounts() throws IOException {
        ReadLog log = read(
                folder,
                "#Software: Microsoft Internet Information Services 10.0",
                "#Fields: date time cs-method cs-uri-stem sc-status time-taken",
                "2026-09-01 10:00:00 GET /a 200 1500",
                "#Fields: date time cs-method cs-uri-stem sc-status sc-bytes time-taken",
                "2026-09-01 10:00:09 GET /b 500 77 15");

        assertThat(log.requests().duration(0)).isEqualTo(1_500_000);
        assertThat(log.requests().duration(1)).isEqualTo(15_000);
        assertThat(sumOfSent(log)).isEqualTo(77);
    }

    @Test
    void w3cWithoutMicrosoftIsInSeconds() throws IOException {
        ReadLog log = read(
                folder,
                "#Fields: date time cs-method cs-uri-stem sc-status time-taken",
                "2026-09-01 10:00:00.250 GET /a 200 0.25");

        assertThat(log.requests().arrival(0)).isEqualTo(micros("2026-09-01T10:00:00Z"));
        assertThat(log.requests().duration(0)).isEqualTo(250_000);
    }

    @Test
    void apiGatewayKnowsEpochsNumbersAsTextAndDashes() throws IOException {
        ReadLog log = read(
                folder,
                "{\"requestTimeEpoch\":\"1788256800123\",\"routeKey\":\"GET /api/users/{id}\",\"status\":\"200\",\"responseLatency\":\"40\",\"integrationLatency\":\"31\",\"responseLength\":\"300\"}",
                "{\"requestTimeEpoch\":1788256801000,\"routeKey\":\"POST /auth/login\",\"status\":401,\"responseLatency\":7,\"integrationLatency\":\"-\"}");

        assertThat(log.requests().arrival(0)).isEqualTo(1_788_256_800_123_000L);
        assertThat(log.requests().duration(0)).isEqualTo(31_000);
        assertThat(log.requests().duration(1)).isEqualTo(7_000);
        assertThat(log.requests().status(1)).isEqualTo(401);
        assertThat(route(log, 0)).isEqualTo("GET /api/users/{id}");
        assertThat(sumOfSent(log)).isEqualTo(300);
    }

    @Test
    void apiGatewayWithShortNamesAndWithoutPath() throws IOException {
        ReadLog log = read(
                folder,
                "{\"request_id\":\"x\",\"time\":\"01/Sep/2026:10:00:00 +0000\",\"method\":\"GET\",\"status\":\"200\",\"latency_ms\":\"20\",\"integration_ms\":\"18\",\"error\":\"-\"}");

        assertThat(log.requests().arrival(0))
                .isBetween(micros("2026-09-01T10:00:00Z"), micros("2026-09-01T10:00:00.999999Z"));
        assertThat(log.requests().duration(0)).isEqualTo(18_000);
        assertThat(route(log, 0)).isEqualTo("GET");
    }

    @Test
    void commonAndCombinedWithEscapedQuotesDashesAndDurations() throws IOException {
        ReadLog log = read(
                folder,
                "192.0.2.1 - - [01/Sep/2026:10:00:00 +0000] \"GET /a HTTP/1.1\" 200 10",
                "2001:db8::1 - jo [01/Sep/2026:10:00:10 +0000] \"GET /b?q=\\\"x y\\\" HTTP/1.1\" 304 - \"-\" \"an \\\"agent\\\" [x]\"",
                "192.0.2.1 - - [01/Sep/2026:10:00:20 +0000] \"GET /c HTTP/1.1\" 200 30 \"-\" \"-\" 0.250",
                "192.0.2.1 - - [01/Sep/2026:10:00:30 +0000] \"\" 400 0 \"-\" \"-\"");

        assertThat(log.unread()).isZero();
        assertThat(sumOfSent(log)).isEqualTo(40);
        assertThat(route(log, 1)).isEqualTo("GET /b");
        assertThat(log.requests().hasDuration(1)).isFalse();
        assertThat(log.requests().duration(2)).isEqualTo(250_000);
        assertThat(route(log, 3)).isEqualTo("(malformed)");
        assertThat(log.requests().isSpread()).isTrue();
    }

    @Test
    void theHourThatComesTwiceInAutumnIsTwoHours() throws IOException {
        ReadLog log = read(
                folder,
                "h - - [25/Oct/2026:02:30:00 +0200] \"GET /a HTTP/1.1\" 200 1",
                "h - - [25/Oct/2026:02:30:00 +0100] \"GET /b HTTP/1.1\" 200 1");

        assertThat(route(log, 0)).isEqualTo("GET /a");
        assertThat(log.requests().seconds()).isBetween(3_599.0, 3_601.0);
    }

    @Test
    void countsOfCloudWatchAreSpreadWithinTheirInterval() throws IOException {
        ReadLog log = read(
                folder,
                "Full label,RequestCount",
                "Statistic,Sum",
                "time,requests",
                "2026/09/01 10:05:00,2",
                "2026/09/01 10:00:00,3",
                "2026/09/01 10:10:00,");

        assertThat(log.requests().size()).isEqualTo(5);
        assertThat(log.requests().arrival(2))
                .isBetween(micros("2026-09-01T10:00:00Z"), micros("2026-09-01T10:04:59.999999Z"));
        assertThat(log.requests().arrival(3))
                .isBetween(micros("2026-09-01T10:05:00Z"), micros("2026-09-01T10:09:59.999999Z"));
        assertThat(log.requests().isSpread()).isTrue();
    }

    @Test
    void countsMayUseEpochsAndOffsets() throws IOException {
        ReadLog log = read(folder, "time,requests", "1788256800,1", "1788256860000,1", "2026-09-01T12:02:00+02:00,1");

        assertThat(log.requests().size()).isEqualTo(3);
        assertThat(log.requests().arrival(2))
                .isBetween(micros("2026-09-01T10:02:00Z"), micros("2026-09-01T10:02:59.999999Z"));
    }
}
