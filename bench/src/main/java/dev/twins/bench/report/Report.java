package dev.twins.bench.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.MissingFigures;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Draws report.html and report.md beside a results.json, which it only reads. The system properties {@code plan.prices} (a file like
 * prices.json) and {@code plan.freeTier} (true takes it off) change the cost.
 */
public final class Report {
    /** The planner's page has the same colours. */
    private static final String BASE = "/dev/twins/plan/answer/base.css";

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
        try {
            draw(Path.of(arguments.length > 0 ? arguments[0] : "bench/target/report/results.json"));
        } catch (IllegalArgumentException e) {
            System.err.println("Cannot draw the report: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Writes both files beside the results; the report of a partial run says that it is one.
     *
     * @throws IllegalArgumentException if the results or the prices cannot be read
     */
    public static void draw(Path results) {
        PageView page = page(results);
        try {
            Files.writeString(results.resolveSibling("report.html"), html(page));
            Files.writeString(results.resolveSibling("report.md"), markdown(page, "report.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageView page(Path results) {
        Results read = ResultsFile.read(results);
        try {
            return new PageView(read, new CostView(CostModel.of(results)), "");
        } catch (MissingFigures e) {
            return new PageView(read, null, e.getMessage());
        }
    }

    static String markdown(PageView page, String template) {
        return compiler(Escapers.simple(MARKDOWN))
                .compile(Words.resource(template + ".mustache"))
                .execute(Map.of("page", page));
    }

    private static String html(PageView page) {
        return compiler(Escapers.HTML)
                .compile(Words.resource("report.html.mustache"))
                .execute(Map.of("page", page, "style", Words.resource(BASE) + Words.resource("report.css")));
    }

    private static Mustache.Compiler compiler(Mustache.Escaper escaper) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withEscaper(escaper)
                .withLoader(name -> new StringReader(Words.resource(name + ".mustache")))
                .withFormatter(value -> value instanceof Double number ? Format.exact(number) : String.valueOf(value));
    }
}
