package dev.twins.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.twins.local.lambda.LocalLambda;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions of a person on users, from either side's page, in a real browser. */
class WebsiteIT {
    private static Sides sides;

    @BeforeAll
    static void start() {
        Chromium.browser();
        sides = Sides.started();
    }

    static List<String> pages() {
        return List.of(sides.container(), sides.serverless());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theWholeFlowWorksOnBothSides(String address) {
        try (Visit visit = Visit.to(address)) {
            assertThat(visit.page().locator(".health[data-state=good]")).hasCount(2);
            assertThat(visit.page().locator(".version")).hasText(new String[] {"version 1.0.0", "version 1.0.0"});
            visit.registeredAs("Ada Lovelace");
            isOnBothSides(visit.row(visit.email()));

            String other = UUID.randomUUID() + "@test.example";
            visit.button("New user").click();
            visit.create("Grace Hopper", other);
            visit.hears("Created Grace Hopper.");
            isOnBothSides(visit.row(other));

            visit.row(other).getByText("View").click();
            assertThat(visit.page().locator("#details section")).hasCount(2);
            assertThat(visit.page().locator("#details h2")).hasText("Grace Hopper");
            visit.button("Close").click();

            visit.row(other).getByText("Delete").click();
            visit.button("Keep").click();
            assertThat(visit.row(other)).hasCount(1);
            visit.row(other).getByText("Delete").click();
            visit.page().locator("#removal .danger").click();
            visit.hears("Deleted Grace Hopper.");
            assertThat(visit.row(other)).hasCount(0);

            visit.row(visit.email()).getByText("Delete").click();
            assertThat(visit.page().locator("#removal .warning")).containsText("This is you");
            visit.page().locator("#removal .danger").click();
            assertThat(visit.page().locator(".login .message")).hasText("You deleted your own account.");
        }
    }

    @Test
    void oneSideAloneCanBeAsked() {
        try (Visit visit = Visit.to(sides.container()).registeredAs("Ada")) {
            visit.send("Serverless");
            assertThat(visit.page().locator("#xray .row")).hasCount(1);
            String other = UUID.randomUUID() + "@test.example";
            visit.button("New user").click();
            visit.create("Only here", other);
            visit.hears("Created Only here.");
            visit.send("Both");
            assertThat(visit.row(other).locator(".badge")).hasText(new String[] {"Serverless"});
        }
    }

    @Test
    @Tag("thorough")
    void sideWithoutAPeerWorksAloneAndSaysSo() {
        try (LocalLambda lone = sides.startLoneLambda();
                Visit visit = Visit.to(lone.url())) {
            assertThat(visit.page().locator(".alone")).isVisible();
            assertThat(visit.page().locator(".scope")).isHidden();
            assertThat(visit.page().locator(".side:visible")).hasCount(1);
            visit.registeredAs("Ada");
            assertThat(visit.page().locator("#xray .row")).hasCount(1);
        }
    }

    @Test
    void xrayShowsWhereTheTimeOfEachSideWent() {
        try (Visit visit = Visit.to(sides.serverless()).registeredAs("Ada")) {
            visit.button("Refresh").click();
            visit.hears("Loaded");
            Locator figures = visit.page().locator("#xray .figures");
            assertThat(figures).hasCount(2);
            for (Locator side : figures.all()) {
                assertThat(side).containsText(Pattern.compile("connect [\\d.]+ ms .*query [\\d.]+ ms"));
                assertThat(side).containsText(Pattern.compile("backend \\d+ instance \\w+"));
            }
            assertThat(visit.page().locator("#xray .plain"))
                    .containsText(Pattern.compile("[\\d.]+ ms of [\\d.]+ ms went into|took about as long"));
            visit.page().locator("#xray summary").click();
            assertThat(visit.page().getByRole(AriaRole.TABLE)).hasCount(1);
        }
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("pages")
    void nextRequestIsColdWhenTheIdleEnvironmentsWereLetGo(String address) {
        try (Visit visit = Visit.to(address).registeredAs("Ada")) {
            visit.button("Make the next request cold").click();
            visit.hears("starts cold");
            visit.button("Refresh").click();
            assertThat(visit.page().locator("#xray [data-side=serverless] .cold-start"))
                    .containsText(Pattern.compile("cold start \\d+ ms"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageShowsHowMuchOfAProcessorTheEnvironmentsHave(String address) {
        try (Visit visit = Visit.to(address)) {
            assertThat(visit.page().locator(".processor"))
                    .hasText("Environments have a whole processor each, where AWS gives 0.29.");
        }
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "\u202Egnirts \u2067desrever", "<b>bold</b>\u2069"})
    void hostileNameIsShownAsText(String name) {
        try (Visit visit = Visit.to(sides.container()).registeredAs(name)) {
            assertThat(visit.row(visit.email()).locator(".name").textContent()).isEqualTo(name);
            visit.row(visit.email()).getByText("View").click();
            assertThat(visit.page().locator("#details")).isVisible();
            assertThat(visit.page().locator("#details h2").textContent()).isEqualTo(name);
            assertThat(visit.page().locator("#xray .outcome")).hasText("Looked up " + name + ".");
            assertThat(visit.page().locator("main img, footer img, dialog img")).hasCount(0);
        }
    }

    @Test
    void hundredEmojiAreShownAndStayInside() {
        try (Visit visit = Visit.to(sides.container()).registeredAs("\uD83E\uDDEA".repeat(100))) {
            assertThat(visit.row(visit.email()).locator(".name").textContent()).isEqualTo("\uD83E\uDDEA".repeat(100));
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void messagesAreNextToTheFieldTheyConcern() {
        try (Visit visit = Visit.to(sides.container()).expectingRefusals()) {
            visit.button("Register").click();
            visit.page().fill("#register-name", " ");
            visit.page().fill("#register-email", "nobody");
            visit.page().fill("#register-password", "password");
            visit.page().locator(".register .primary").click();
            assertThat(visit.page().locator("#register-name-note")).containsText("Name must");
            assertThat(visit.page().locator("#register-email-note")).containsText("Email must");
            assertThat(visit.page().locator("#register-password-note")).containsText("too common");
            assertThat(visit.page().locator("#register-name")).isFocused();
        }
    }

    @Test
    void theAcceptingSideIsNotAskedAgainAndTheRefusingSideIsNamed() {
        try (Visit visit = Visit.to(sides.container()).expectingRefusals()) {
            visit.send("Container");
            visit.register("Ada");
            visit.send("Both");
            visit.page().locator(".login .link").click();
            visit.page().fill("#register-name", "Ada");
            visit.page().fill("#register-password", Visit.PASSWORD);
            visit.page().locator(".register .primary").click();
            assertThat(visit.page().locator("#register-email-note")).hasText("Container: Email already registered.");
            assertThat(visit.page().locator(".register .message")).hasText("Done on serverless.");
        }
    }

    @Test
    void refusedTokenLeadsBackToTheLogInAndKeepsTheInput() {
        try (Visit visit = Visit.to(sides.container()).expectingRefusals().registeredAs("Ada")) {
            visit.button("New user").click();
            visit.page().fill("#create-name", "Half typed");
            sides.execute("delete from users where email = '" + visit.email() + "'");
            visit.button("Refresh").click();
            assertThat(visit.page().locator(".login .message")).containsText("Log in to go on.");
            assertThat(visit.page().locator("#login-email")).hasValue(visit.email());
            visit.register("Ada");
            visit.logIn();
            assertThat(visit.page().locator("#create-name")).hasValue("Half typed");
        }
    }

    @Test
    void tenThousandUsersAreListedWithoutFreezing() {
        try (Visit visit = Visit.to(sides.container()).registeredAs("Ada")) {
            sides.execute(
                    "insert into users (email, name, created_at) select 'crowd-' || n || '@test.example', 'Crowd ' || n,"
                            + " timestamptz '2020-01-01' + n * interval '1 minute' from generate_series(1, 10000) n");
            visit.button("Refresh").click();
            visit.page()
                    .evaluate(
                            "window.longest = 0; new PerformanceObserver((list) => list.getEntries().forEach("
                                    + "(task) => { longest = Math.max(longest, task.duration); })).observe({ type: 'longtask' });");
            assertThat(visit.count()).containsText("of more than");
            visit.button("Older").click();
            assertThat(visit.count()).hasText(Pattern.compile("101 to 200 of (more than )?[\\d,]+ users"));
            assertThat(visit.rows().first().getByText("View")).isFocused();

            visit.filter("CROWD");
            assertThat(visit.count()).hasText(Pattern.compile("1 to 100 of 10,000 matches among 10,\\d{3} users"));
            assertThat(visit.rows()).hasCount(100);
            assertThat(visit.rows().first()).containsText("crowd-10000@test.example");
            visit.button("Older").click();
            assertThat(visit.rows().first()).containsText("crowd-9900@test.example");
            visit.button("Newer").click();
            assertThat(visit.rows().first()).containsText("crowd-10000@test.example");

            visit.filter("crowd-1@test.example");
            assertThat(visit.count()).hasText(Pattern.compile("1 of 10,\\d{3} users"));
            isOnBothSides(visit.row("crowd-1@test.example"));
            System.out.printf(
                    "10,000 users: the longest task took %s ms%n", visit.page().evaluate("longest"));
            visit.row("crowd-1@test.example").getByText("View").click();
            assertThat(visit.page().locator("#details h2")).hasText("Crowd 1");
        } finally {
            sides.execute("delete from users where email like 'crowd-%'");
        }
    }

    @Test
    @Tag("thorough")
    void thePageWorksBelowAPath() {
        try (LocalLambda lone = sides.startLoneLambda();
                Visit visit = Visit.below("/prod", lone.url())) {
            sides.execute("insert into users (email, name) select 'below-' || n || '@test.example', 'Below'"
                    + " from generate_series(1, 250) n");
            visit.registeredAs("Ada");
            visit.filter("below-");
            assertThat(visit.count()).hasText(Pattern.compile("1 to 100 of 250 matches among \\d{3} users"));
            visit.open("Burst");
            assertThat(visit.page()).hasURL(lone.url() + "/prod/website/#burst");
        } finally {
            sides.execute("delete from users where email like 'below-%'");
        }
    }

    private static void isOnBothSides(Locator row) {
        assertThat(row.locator(".badge")).hasText(new String[] {"Container", "Serverless"});
    }
}
