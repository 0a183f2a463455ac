package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import dev.twins.plan.cost.Prices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetThePrices() {
        System.clearProperty("plan.prices");
    }

    @Test
    void markdownHoldsTheSummaryTheBreakEvenTheConditionsAndTheLimits() throws IOException {
        Report.draw(MadeUp.in(folder));
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("| Cold start | process start to the first good answer | 8.20 s | 460 ms |")
                .containsPattern("Below \\d+ requests a second, day and night, the function is cheaper")
                .contains("- Processor: Made-up processor, for tests only, 2 cores")
                .contains("- Health checks (serverless): Made up")
                .doesNotContain("{{");
    }

    @Test
    void hostileTextDoesNotBreakTheMarkdown() throws IOException {
        Results made = MadeUp.results();
        String hostile = "a | b\n# c <script>";
        Report.draw(MadeUp.in(
                folder,
                new Results(
                        made.conditions(),
                        Status.PARTIAL,
                        hostile,
                        made.rows(),
                        List.of(),
                        List.of(new LeftOut(Topic.MEMORY, Side.CONTAINER, hostile)),
                        null)));
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("**A partial run:** a \\| b # c &lt;script>")
                .contains("- Memory (container): a \\| b # c &lt;script>");
    }

    @Test
    void reportIsDrawnAgainFromItsResults() throws IOException {
        Report.draw(MadeUp.in(folder));
        String first = Files.readString(folder.resolve("report.html"));
        Files.delete(folder.resolve("report.html"));
        Report.main(new String[] {folder.resolve("results.json").toString()});
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(first);
    }

    @Test
    void drawingLeavesTheResultsAsTheyWere() throws IOException {
        Path results = MadeUp.in(folder);
        String before = Files.readString(results);
        Report.draw(results);
        assertThat(results).hasContent(before);
    }

    @Test
    void otherPricesMoveTheBreakEven() throws IOException {
        double usual = breakEven();
        String shipped =
                new String(Prices.class.getResourceAsStream("prices.json").readAllBytes(), StandardCharsets.UTF_8);
        Path dear = Files.writeString(
                folder.resolve("dear.json"),
                shipped.replace("\"fargate_vcpu_hour\": 0.03238", "\"fargate_vcpu_hour\": 1"));
        System.setProperty("plan.prices", dear.toString());
        assertThat(breakEven()).isGreaterThan(2 * usual);
    }

    @Test
    void pricesThatCannotBeReadAreNamed() {
        System.setProperty("plan.prices", folder.resolve("none.json").toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.draw(MadeUp.in(folder)))
                .withMessageContaining("none.json");
    }

    private double breakEven() throws IOException {
        Report.draw(MadeUp.in(folder));
        Matcher matcher = Pattern.compile("Below ([\\d.]+) requests a second")
                .matcher(Files.readString(folder.resolve("report.md")));
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
