package dev.twins.bench.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.twins.plan.answer.Planning;
import dev.twins.plan.answer.SimulationProgress;
import dev.twins.plan.answer.Wishes;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.MadeTraffic;
import dev.twins.plan.traffic.Observer;
import dev.twins.plan.traffic.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** plan.html in a real browser. It is tested here because the browser is, and the planner needs none. */
@Tag("thorough")
class PlanPageIT {
    private static final Path RESULTS = Path.of("..", "docs", "results", "results.json");

    @TempDir
    private static Path folder;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void plan() throws IOException {
        Requests log = MadeTraffic.week(0.1, Shape.EVENING, 1);
        Wishes wishes =
                new Wishes(RESULTS, Optional.of(900.0), Optional.empty(), Optional.empty(), Optional.empty(), false);
        try (SimulationProgress progress = new SimulationProgress(System.out)) {
            new Planning(log, CostModel.of(RESULTS), wishes, progress)
                    .plan(Observer.observe(log), "a test", 0, "")
                    .write(folder);
        }
    }

    @ParameterizedTest
    @CsvSource({"wide,1440,900,LIGHT", "wide,1440,900,DARK", "phone,375,760,LIGHT", "phone,375,760,DARK"})
    void planIsAccessibleAndFits(String device, int width, int height, ColorScheme scheme) throws IOException {
        try (Chromium chromium = Chromium.start()) {
            Page page = open(chromium, width, height, scheme);
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            String name = "plan-%s-%s".formatted(device, scheme.name().toLowerCase(Locale.ROOT));
            ReportIT.picture(page, name);
            ReportIT.isFine(page, name);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void slidersShowWhatWasSimulatedThere() {
        try (Chromium chromium = Chromium.start()) {
            Page page = open(chromium, 1280, 860, ColorScheme.LIGHT);
            assertThat(page.locator("h1")).containsText("Serverless: $");
            assertThat(page.locator("#traffic-value")).hasText("1");
            String today = page.locator("#cells").innerText();

            page.locator("#traffic").press("End");
            assertThat(page.locator("#traffic-value")).hasText("32");
            assertThat(page.locator("#cells")).not().hasText(today);
            page.locator("#memory").press("Home");
            assertThat(page.locator("#memory-value")).hasText("256");
        }
        assertThat(complaints).isEmpty();
    }

    private Page open(Chromium chromium, int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setOffline(true));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(folder.resolve("plan.html").toUri().toString());
        return page;
    }
}
