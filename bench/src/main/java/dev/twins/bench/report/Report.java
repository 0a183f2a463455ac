package dev.twins.bench.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.twins.bench.cost.Assumptions;
import dev.twins.bench.cost.Measured;
import dev.twins.bench.cost.Prices;
import dev.twins.bench.results.Cost;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Writes results.json, report.html and report.md. The system properties {@code bench.prices} (a file like prices.json) and
 * {@code bench.freeTier} (taken off if true) change the cost.
 */
public final class Report {
    private static final String[][] MARKDOWN = {
        {"\\", "\\\\"},
        {"|", "\\|"},
        {"<", "&lt;"},
        {"`", "\\`"},
        {"*", "\\*"},
        {"_", "\\_"},
        {"[", "\\["},
        {"]", "\\]"},
        {"\r", " "},
        {"\n", " "},
    };

    private Report() {}

    /** Draws the report again, from the results.json of an earlier run. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "bench/target/report/results.json");
        try {
            write(file.toAbsolutePath().getParent(), ResultsFile.read(file));
        } catch (IllegalArgumentException e) {
            System.err.println("Cannot draw the report: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Writes the three files; a partial run is said to be one.
     *
     * @throws IllegalArgumentException if {@code bench.prices} names no file with prices
     */
    public static void write(Path folder, Results results) {
        PageView page = page(results);
        Cost cost = page.cost == null ? null : page.cost.cost;
        try {
            Files.createDirectories(folder);
            ResultsFile.write(folder.resolve("results.json"), results.with(cost));
            Files.writeString(folder.resolve("report.html"), html(page));
            Files.writeString(folder.resolve("report.md"), markdown(page, "report.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageView page(Results results) {
        Assumptions assumptions = Assumptions.usual().withFreeTier(Boolean.getBoolean("bench.freeTier"));
        try {
            return new PageView(results, new CostView(Prices.chosen(), assumptions, Measured.in(results.rows())), "");
        } catch (Measured.Missing e) {
            return new PageView(results, null, e.getMessage());
        }
    }

    static String markdown(PageView page, String template) {
        return compiler(Escapers.simple(MARKDOWN))
                .compile(Texts.resource(template + ".mustache"))
                .execute(Map.of("page", page));
    }

    private static String html(PageView page) {
        String script = Texts.resource("cost.js") + Texts.resource("calculator.js");
        Map<String, Object> parts =
                Map.of("page", page, "style", Texts.resource("report.css"), "script", script, "hash", sha256(script));
        return compiler(Escapers.HTML)
                .compile(Texts.resource("report.html.mustache"))
                .execute(parts);
    }

    private static Mustache.Compiler compiler(Mustache.Escaper escaper) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withEscaper(escaper)
                .withLoader(name -> new StringReader(Texts.resource(name + ".mustache")))
                .withFormatter(value -> value instanceof Double number ? Format.exact(number) : String.valueOf(value));
    }

    /** For the page's Content-Security-Policy, which lets this script run and no other. */
    private static String sha256(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
