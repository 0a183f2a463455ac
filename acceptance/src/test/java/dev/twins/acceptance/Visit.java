package dev.twins.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.twins.local.Project;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person's visit to the website. Closing it fails if the browser reported an error, a breach of the
 * Content-Security-Policy or a request to another host.
 */
final class Visit implements AutoCloseable {
    static final String PASSWORD = "a long secret 7";

    private static final int PATIENCE_MS = 20_000;
    private static final String TELL_BREACHES =
            "document.addEventListener('securitypolicyviolation', (e) => console.error('CSP: ' + e.violatedDirective))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final String email = UUID.randomUUID() + "@test.example";
    private boolean refusalsExpected;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private Visit(NewContextOptions options) {
        context = Chromium.browser().newContext(options.setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(TELL_BREACHES);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
        page.onRequest(request -> {
            if (!"localhost".equals(URI.create(request.url()).getHost())) {
                complaints.add("request to " + request.url());
            }
        });
    }

    static Visit to(String address) {
        return to(address, 1280, 860, ColorScheme.LIGHT);
    }

    static Visit to(String address, int width, int height, ColorScheme scheme) {
        Visit visit =
                new Visit(new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        return visit.navigated(address);
    }

    /**
     * Opens a page that a gateway serves below a path, such as a stage's name or a domain's mapping key. The address
     * serves nothing else.
     */
    static Visit below(String path, String address) {
        Visit visit = new Visit(new NewContextOptions());
        visit.context.route(address + "/**", route -> {
            String asked = route.request().url().substring(address.length());
            if (asked.startsWith(path + "/")) {
                visit.forward(route, address + asked.substring(path.length()), path);
            } else {
                visit.complaints.add("request beside " + path + ": " + asked);
                route.abort();
            }
        });
        return visit.navigated(address + path);
    }

    private Visit navigated(String address) {
        page.navigate(address + "/website/");
        return this;
    }

    private void forward(Route route, String url, String path) {
        APIResponse response = route.fetch(new Route.FetchOptions().setUrl(url));
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.computeIfPresent("link", (name, link) -> link.replace("</", "<" + path + "/"));
        route.fulfill(new Route.FulfillOptions().setResponse(response).setHeaders(headers));
    }

    Page page() {
        return page;
    }

    String email() {
        return email;
    }

    /** Ignores failed requests that the caller expects; the browser reports them as errors. */
    Visit expectingRefusals() {
        refusalsExpected = true;
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator rows() {
        return page.locator("#users li");
    }

    /** The row of the user with this email. */
    Locator row(String address) {
        return rows().filter(new Locator.FilterOptions().setHasText(address));
    }

    /** The line in which the page says how many users it shows, and of how many. */
    Locator count() {
        return page.locator("#users .count");
    }

    void filter(String text) {
        page.getByLabel("Filter").fill(text);
    }

    void hears(String words) {
        assertThat(page.locator("#xray .outcome")).containsText(words);
    }

    void register(String name) {
        button("Register").click();
        page.fill("#register-name", name);
        page.fill("#register-email", email);
        page.fill("#register-password", PASSWORD);
        page.locator(".register .primary").click();
        assertThat(page.locator(".login .message")).hasText("You are registered. Now log in.");
    }

    void logIn() {
        page.fill("#login-email", email);
        page.fill("#login-password", PASSWORD);
        page.locator(".login .primary").click();
        assertThat(rows().first()).isVisible();
    }

    Visit registeredAs(String name) {
        register(name);
        logIn();
        return this;
    }

    void send(String scope) {
        page.locator(".scope label", new Page.LocatorOptions().setHasText(scope))
                .click();
    }

    void open(String view) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(view)).click();
    }

    /** Fills in the open form for a new user. */
    void create(String name, String address) {
        page.fill("#create-name", name);
        page.fill("#create-email", address);
        page.locator(".create .primary").click();
    }

    void picture(String name) {
        Path file = Project.here().root().resolve("website/target/screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
        if (refusalsExpected) {
            complaints.removeIf(complaint -> complaint.startsWith("Failed to load resource"));
        }
        assertThat(complaints).isEmpty();
    }
}
