package dev.twins.bench.report;

import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the figures of a run where readers look first: the report into {@code docs/results}, its summary into the README. */
public final class Publication {
    static final String FOLDER = "docs/results";
    static final String README = "README.md";

    private static final String BEGIN = "<!-- What follows is written by mvn -Pbench -Dbench.publish -->\n";
    private static final String END = "<!-- The end of what is written by mvn -Pbench -Dbench.publish -->";

    private Publication() {}

    /**
     * Writes the files of the project anew.
     *
     * @param root the project's folder
     * @param file results.json of a run
     * @throws IllegalArgumentException if it is absent, or the run is not one to rely on
     */
    public static void publish(Path root, Path file) {
        Results results = ResultsFile.read(file);
        requireWhole(file, results);
        try {
            Path readme = root.resolve(README);
            Files.writeString(readme, withSummary(Files.readString(readme), results));
            Report.write(root.resolve(FOLDER), results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the run is quick, partial, of some rows only, or of what is deployed */
    static void requireWhole(Path file, Results results) {
        PageView page = Report.page(results);
        boolean allRows = page.cost != null && page.topics.stream().allMatch(PageView.TopicView::measured);
        if (page.partial() || results.conditions().quick() || !page.local() || !allRows) {
            throw new IllegalArgumentException(file
                    + " is not of a whole run; the figures to publish come from mvn -Pbench without other options");
        }
    }

    /** @throws IllegalArgumentException if the text has no place for it */
    static String withSummary(String text, Results results) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "The README has lost the lines between which the figures stand:\n" + BEGIN + END);
        }
        return text.substring(0, begin + BEGIN.length())
                + Report.markdown(Report.page(results), "readme.md")
                + text.substring(end);
    }
}
