package dev.twins.bench.report;

import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import dev.twins.bench.results.Status;
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
        if (results.status() != Status.COMPLETE || results.conditions().quick()) {
            throw new IllegalArgumentException(
                    file + " is of a quick or a partial run; the figures to publish come from a whole mvn -Pbench");
        }
        try {
            Path readme = root.resolve(README);
            Files.writeString(readme, withSummary(Files.readString(readme), results));
            Report.write(root.resolve(FOLDER), results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
