package dev.twins.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main states of the page, on a desktop and a phone, light and dark. None violates WCAG 2.2 A or AA or is wider
 * than the screen. {@code website/target/screenshots} gets a picture of each, for a person to look at.
 */
@Tag("thorough")
class WebsiteLooksIT {
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
              .violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))""";

    private static Sides sides;

    @BeforeAll
    static void start() {
        Chromium.browser();
        sides = Sides.started();
        sides.execute("insert into users (email, name, created_at) select 'old-' || n || '@test.example', 'Old ' || n,"
                + " timestamptz '2020-01-01' + n * interval '1 minute' from generate_series(1, 250) n");
    }

    @AfterAll
    static void end() {
        if (sides != null) {
            sides.execute("delete from users where email like 'old-%'");
        }
    }

    @ParameterizedTest
    @CsvSource({"desktop,1280,860,LIGHT", "desktop,1280,860,DARK", "phone,375,760,LIGHT", "phone,375,760,DARK"})
    void everyStateIsAccessibleAndFits(String device, int width, int height, ColorScheme scheme) {
        String prefix = device + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-";
        try (Visit visit = Visit.to(sides.container(), width, height, scheme).expectingRefusals()) {
            assertThat(visit.page().locator(".health[data-state=good]")).hasCount(2);
            isFine(visit, prefix + "1-entry");
            visit.button("Register").click();
            visit.page().locator(".register .primary").click();
            assertThat(visit.page().locator("#register-name")).hasAttribute("aria-invalid", "true");
            isFine(visit, prefix + "2-refused");
            visit.page().locator(".register .link").click();
            visit.registeredAs("Ada Lovelace");
            isFine(visit, prefix + "3-users");
            visit.button("Older").click();
            assertThat(visit.button("Newer")).isVisible();
            isFine(visit, prefix + "3-older-users");
            visit.filter("old-1@");
            assertThat(visit.rows()).hasCount(1);
            isFine(visit, prefix + "3-filtered");
            visit.filter("");
            visit.button("Make the next request cold").click();
            visit.hears("starts cold");
            visit.button("Refresh").click();
            visit.hears("Loaded");
            visit.page().locator("#xray summary").click();
            isFine(visit, prefix + "4-cold-start");
            visit.page().locator("#xray summary").click();
            visit.row(visit.email()).getByText("View").click();
            assertThat(visit.page().locator("#details")).isVisible();
            isFine(visit, prefix + "5-view");
            visit.button("Close").click();
            visit.row(visit.email()).getByText("Delete").click();
            isFine(visit, prefix + "6-delete");
            visit.button("Keep").click();
            visit.open("Burst");
            isFine(visit, prefix + "7-burst");
            visit.page().fill("#burst-requests", "200");
            visit.button("Start").click();
            assertThat(visit.page().locator("#burst .status"))
                    .containsText("Serverless finished", new ContainsTextOptions().setTimeout(60_000));
            visit.page().locator(".chart summary").click();
            isFine(visit, prefix + "8-burst-done");
        }
    }

    private static void isFine(Visit visit, String name) {
        visit.picture(name);
        visit.page().evaluate(AXE + ";0");
        assertThat((List<?>) visit.page().evaluate(VIOLATIONS)).as(name).isEmpty();
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    private static String axe() {
        try (InputStream script = WebsiteLooksIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
