package dev.twins.bench.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Conditions;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Machine;
import dev.twins.bench.results.Places;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** report.html in a real browser, opened from disk; its console must stay clean, and nothing may be requested. */
@Tag("thorough")
class ReportIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PATIENCE_MS = 60_000;
    private static final String VIOLATIONS = """
        async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
          .violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))\
        """;

    private static Chromium chromium;

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void thePageReportedNoErrors() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wide,1440,900,LIGHT", "wide,1440,900,DARK", "phone,375,760,LIGHT", "phone,375,760,DARK"})
    void reportIsAccessibleAndFits(String device, int width, int height, ColorScheme scheme) throws IOException {
        Page page = open(MadeUp.results(), width, height, scheme);
        String name = device + "-" + scheme.name().toLowerCase(Locale.ROOT);
        picture(page, name);
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        picture(page, name + "-opened");
        isFine(page, name);
    }

    @Test
    void rowsThatWereNotMeasuredSaySo() {
        Results all = MadeUp.results();
        Results some = new Results(
                all.conditions(),
                Status.PARTIAL,
                "The function was stopped in mid-run.",
                all.rows().stream().filter(row -> row.row() == Topic.STATE).toList(),
                List.of(),
                List.of(new LeftOut(Topic.MEMORY, null, "There is no /proc here.")),
                null);
        Page page = open(some, 1280, 860, ColorScheme.LIGHT);
        assertThat(page.locator("header")).containsText("A partial run. The function was stopped in mid-run.");
        assertThat(page.locator("#memory")).containsText("Not measured in this run. There is no /proc here.");
        assertThat(page.locator("#cost")).containsText("The cost needs figures that this run did not measure");
        assertThat(page.locator("#state")).containsText("48");
    }

    @Test
    void emptyRunIsAReportToo() {
        Results none =
                new Results(MadeUp.results().conditions(), Status.PARTIAL, "", List.of(), List.of(), List.of(), null);
        Page page = open(none, 375, 760, ColorScheme.DARK);
        assertThat(page.locator("section > p.absent")).hasCount(Topic.values().length + 1); // with the answer
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)> {{page}} \"'&";
        Conditions found = MadeUp.results().conditions();
        Conditions conditions = new Conditions(
                new Machine(hostile, 2, 24_000, hostile, hostile),
                Map.of(hostile, hostile),
                hostile,
                hostile,
                found.seconds(),
                found.quick(),
                new Places(hostile, hostile, hostile),
                found.noiseBound());
        Results results = new Results(
                conditions,
                Status.PARTIAL,
                hostile,
                MadeUp.results().rows(),
                List.of(),
                List.of(new LeftOut(Topic.STATE, null, hostile)),
                null);
        Page page = open(results, 1280, 860, ColorScheme.LIGHT);
        assertThat(page.locator("#conditions .facts")).containsText(hostile);
        assertThat(page.locator("img")).hasCount(0);
        assertThat(page.locator("script")).hasCount(0);
    }

    private Page open(Results results, int width, int height, ColorScheme scheme) {
        Report.draw(MadeUp.in(folder, results));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setBypassCSP(false));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
        String address = folder.resolve("report.html").toUri().toString();
        page.onRequest(request -> {
            if (!request.url().equals(address)) {
                complaints.add("request to " + request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("report-" + name + ".png")));
    }

    static void isFine(Page page, String name) throws IOException {
        try (InputStream axe = ReportIT.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
    }
}
