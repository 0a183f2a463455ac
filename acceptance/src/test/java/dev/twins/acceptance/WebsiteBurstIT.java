package dev.twins.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.twins.local.lambda.LocalLambda;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A burst of requests, sent by the page in a real browser. */
class WebsiteBurstIT {
    private static final ContainsTextOptions IN_THE_END = new ContainsTextOptions().setTimeout(120_000);

    private static Sides sides;

    @BeforeAll
    static void start() {
        Chromium.browser();
        sides = Sides.started();
    }

    @Test
    @Tag("thorough")
    void burstOfFiveHundredEndsWithTheRightCounts() throws IOException {
        try (Visit visit = Visit.to(sides.container()).registeredAs("Ada")) {
            visit.open("Burst");
            send(visit, "500", "20");
            ends(visit, "Container finished: 500 answered, 0 failed. Serverless finished: 500 answered, 0 failed.");
            assertThat(cells(visit, "Requests answered")).containsExactly("500", "500");
            assertThat(cells(visit, "Errors")).containsExactly("0", "0");
            assertThat(number(cells(visit, "PostgreSQL backends").get(0))).isBetween(2, 20);
            assertThat(number(cells(visit, "PostgreSQL backends").get(1))).isEqualTo(500);
            assertThat(number(cells(visit, "Processes").get(0))).isOne();
            assertThat(number(cells(visit, "Processes").get(1)))
                    .as("environments: requests were at the server at once")
                    .isGreaterThan(1);
            assertThat(visit.page().locator(".chart [data-side] .dots")).hasCount(2);
            assertThat(visit.page().locator("#burst progress").first()).hasAttribute("max", "500");
            isCopiedAsMarkdown(visit);
            isSavedWithAllSamples(visit);
        }
    }

    @Test
    void stoppedBurstKeepsWhatItHas() {
        try (Visit visit = Visit.to(sides.serverless()).registeredAs("Ada")) {
            visit.open("Burst");
            send(visit, "2000", "5");
            hasBegun(visit);
            visit.button("Stop").click();
            ends(visit, "Container stopped by you");
            assertThat(number(cells(visit, "Requests answered").get(0))).isBetween(10, 1_999);
            assertThat(visit.button("Stop")).isHidden();
        }
    }

    @Test
    void createdUsersAreListedAfterwards() {
        try (Visit visit = Visit.to(sides.container()).registeredAs("Ada")) {
            visit.open("Burst");
            visit.page().selectOption("#burst-operation", "create");
            send(visit, "30", "10");
            ends(visit, "Serverless finished: 30 answered, 0 failed.");
            visit.open("Users");
            assertThat(visit.rows()
                            .filter(new Locator.FilterOptions().setHasText("burst-"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    @Tag("thorough")
    void sideThatStopsInMidBurstIsNamedAndThePageWorksOn() {
        LocalLambda spare = sides.startSpareLambda();
        try (Visit visit = Visit.to(spare.url()).expectingRefusals().registeredAs("Ada")) {
            visit.open("Burst");
            visit.send("Serverless");
            send(visit, "2000", "10");
            hasBegun(visit);
            spare.close();
            ends(visit, "Serverless stopped answering: ");
            assertThat(visit.page().locator(".side[data-side=serverless] .health"))
                    .containsText("Not answering");
            visit.send("Container");
            send(visit, "50", "10");
            ends(visit, "Container finished: 50 answered, 0 failed.");
            visit.open("Users");
            assertThat(visit.row(visit.email())).isVisible();
        } finally {
            spare.close();
        }
    }

    private static void send(Visit visit, String requests, String concurrency) {
        visit.page().fill("#burst-requests", requests);
        visit.page().fill("#burst-concurrency", concurrency);
        visit.button("Start").click();
    }

    private static void hasBegun(Visit visit) {
        assertThat(visit.page().locator("#burst .progress .words").first())
                .containsText(Pattern.compile("^[1-9]\\d+ of 2,000"));
    }

    private static void ends(Visit visit, String words) {
        assertThat(visit.page().locator("#burst .status")).containsText(words, IN_THE_END);
    }

    private static void isCopiedAsMarkdown(Visit visit) {
        visit.button("Copy as Markdown").click();
        assertThat(visit.page().locator(".kept")).hasText("Copied.");
        assertThat((String) visit.page().evaluate("navigator.clipboard.readText()"))
                .startsWith("Look up one user: 500 requests, 20 at once")
                .contains("| Requests answered | 500 | 500 |");
    }

    private static void isSavedWithAllSamples(Visit visit) throws IOException {
        Download download =
                visit.page().waitForDownload(() -> visit.button("Save as JSON").click());
        JsonObject saved =
                JsonParser.parseString(Files.readString(download.path())).getAsJsonObject();
        assertThat(saved.getAsJsonArray("sides"))
                .allSatisfy(side -> assertThat(side.getAsJsonObject().getAsJsonArray("samples"))
                        .hasSize(500));
    }

    private static List<String> cells(Visit visit, String row) {
        return visit.page()
                .locator(".results tbody tr")
                .filter(new Locator.FilterOptions().setHasText(row))
                .locator("td")
                .allTextContents();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
