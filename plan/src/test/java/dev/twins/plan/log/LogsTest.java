package dev.twins.plan.log;

import static dev.twins.plan.log.LogFiles.alb;
import static dev.twins.plan.log.LogFiles.gzip;
import static dev.twins.plan.log.LogFiles.read;
import static dev.twins.plan.log.LogFiles.route;
import static dev.twins.plan.log.LogFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final String COMMON = "h - - [01/Sep/2026:10:00:30 +0000] \"GET /common HTTP/1.1\" 200 1";
    private static final String ALB =
            alb("2026-09-01T10:00:00.000000Z", "0.1", 200, "GET https://api.example.com:443/alb HTTP/1.1");

    @TempDir
    Path folder;

    @Test
    void folderOfAThousandFilesInTwoFormatsIsRead() throws IOException {
        for (int at = 0; at < 500; at++) {
            write(folder.resolve("a" + at), ALB);
            Files.write(folder.resolve("b" + at), gzip(COMMON + "\n"));
        }
        ReadLog log = read(folder);

        assertThat(log.files()).isEqualTo(1_000);
        assertThat(log.requests().size()).isEqualTo(1_000);
        assertThat(log.byFormat()).containsEntry("ALB access log", 500L).containsEntry("common or combined log", 500L);
        assertThat(route(log, 0)).isEqualTo("GET /alb");
        assertThat(route(log, 999)).isEqualTo("GET /common");
    }

    @Test
    void formatsMayChangeWithinAFile() throws IOException {
        ReadLog log = read(folder, ALB, COMMON, ALB);

        assertThat(log.unread()).isZero();
        assertThat(log.byFormat()).containsEntry("ALB access log", 2L).containsEntry("common or combined log", 1L);
    }

    @Test
    void globsAndListsNameFiles() throws IOException {
        write(folder.resolve("one.log"), ALB);
        write(folder.resolve("two.log"), COMMON);
        write(folder.resolve("three.txt"), COMMON);

        assertThat(read(folder + "/*.log").files()).isEqualTo(2);
        assertThat(read(folder + "/*.log, " + folder + "/three.txt").files()).isEqualTo(3);
    }

    @Test
    void whatMatchesNothingIsNamed() {
        assertThatThrownBy(() -> read(folder + "/none-*.log"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no file")
                .hasMessageContaining("none-*.log");
    }

    @Test
    void globThatIsNoneIsNamedInOneLine() {
        assertThatThrownBy(() -> read("x[")).hasMessageStartingWith("log: there is no file 'x['. Give");
    }

    @Test
    void dayThatTheCalendarLacksIsNotRead() {
        assertThatThrownBy(() -> read(folder, COMMON.replace("01/Sep", "31/Sep")))
                .hasMessageContaining("1 of 1 lines");
    }

    @Test
    void folderWithoutFilesIsNamedAndTheFolderOfTheRunIsNeverMeant() {
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("the folder '" + folder + "' holds no file");
        assertThatThrownBy(() -> read(",")).hasMessageContaining("there is no file ''");
        assertThatThrownBy(() -> read(" ,x")).hasMessageContaining("there is no file ''");
    }

    @Test
    void emptyFilesAddNothingAndAloneAreRefused() throws IOException {
        Files.createFile(folder.resolve("empty.log"));
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("no request");

        write(folder.resolve("full.log"), ALB);
        assertThat(read(folder).requests().size()).isEqualTo(1);
    }

    @Test
    void cutGzipKeepsWhatCameBeforeAndSaysSo() throws IOException {
        String text = IntStream.range(0, 20_000)
                .mapToObj(at -> alb("2026-09-01T10:00:00.%06dZ".formatted(at), "0.1", 200, "GET /r HTTP/1.1"))
                .collect(Collectors.joining("\n"));
        byte[] whole = gzip(text);
        Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        ReadLog log = read(folder);

        assertThat(log.requests().size()).isBetween(5_000, 19_999);
        assertThat(log.firstUnread()).contains("cut.gz").contains("breaks off");
    }

    @Test
    void fileThatIsCompressedInAnUnknownWayIsNamed() throws IOException {
        Path odd = Files.write(folder.resolve("odd.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9});

        assertThatThrownBy(() -> read(odd)).hasMessageStartingWith("log: cannot read " + odd);
    }

    @Test
    void unreadableLinesAreCountedAndTheFirstIsExplainedWithoutItsText() throws IOException {
        String[] lines = new String[100];
        Arrays.fill(lines, ALB);
        lines[41] = ALB.replace("2026-09-01T10:00:00.000000Z", "secret-token");
        lines[60] = "garbage";
        ReadLog log = read(folder, lines);

        assertThat(log.lines()).isEqualTo(100);
        assertThat(log.unread()).isEqualTo(2);
        assertThat(log.requests().size()).isEqualTo(98);
        assertThat(log.firstUnread())
                .isEqualTo("access.log, line 42: ALB access log: request_creation_time is not a time of this format");
    }

    @Test
    void moreThanFivePercentUnreadableIsRefusedWithTheReason() {
        String[] lines = new String[100];
        Arrays.fill(lines, ALB);
        Arrays.fill(lines, 10, 16, "password=hunter2");

        assertThatThrownBy(() -> read(folder, lines))
                .hasMessageContaining("6 of 100 lines")
                .hasMessageContaining("line 11")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void windowsLineEndsAndByteOrderMarksAreNoHindrance() throws IOException {
        Files.write(folder.resolve("w.log"), ("\uFEFF" + ALB + "\r\n\r\n" + ALB).getBytes(StandardCharsets.UTF_8));

        assertThat(read(folder).requests().size()).isEqualTo(2);
        assertThat(read(folder).unread()).isZero();
    }

    @Test
    void idsAddressesAndKeysAreFoldedAndQueriesGo() throws IOException {
        ReadLog log = read(
                folder,
                common("/users/42/orders/123e4567-e89b-42d3-a456-426614174000"),
                common("/users/jo@example.com?token=abc"),
                common("/reset/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9;x=1"),
                common("/v2/health"));

        assertThat(log.requests().routeNames())
                .contains("GET /users/{id}/orders/{id}", "GET /users/{id}", "GET /reset/{id}", "GET /v2/health");
    }

    @Test
    void scannersDoNotFillTheListOfRoutes() throws IOException {
        ReadLog log = read(
                folder,
                IntStream.range(0, 2_000)
                        .mapToObj(at -> common("/x" + "y".repeat(at % 20) + "/" + letters(at)))
                        .toArray(String[]::new));

        assertThat(log.requests().routeNames()).hasSizeLessThanOrEqualTo(Routes.MOST + 2);
        assertThat(log.requests().size()).isEqualTo(2_000);
    }

    @Test
    void sameFilesHaveTheSameHashAndTheSameArrivals() throws IOException {
        ReadLog one = read(folder, COMMON, COMMON);
        ReadLog other = read(folder, COMMON, COMMON);

        assertThat(other.hash()).isEqualTo(one.hash());
        assertThat(other.requests().arrival(1)).isEqualTo(one.requests().arrival(1));
    }

    private static String common(String path) {
        return COMMON.replace("/common", path);
    }

    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> "" + (char) (digit + 'g' - '0'))
                .collect(Collectors.joining());
    }
}
