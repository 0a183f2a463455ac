package dev.twins.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Publishes a run: its report goes into {@code docs/results}, its summary into the README. */
public final class Publication {
    static final String FOLDER = "docs/results";
    static final String README = "README.md";

    private static final String BEGIN = "<!-- What follows is written by mvn -Pbench -Dbench.publish -->\n";
    private static final String END = "<!-- The end of what is written by mvn -Pbench -Dbench.publish -->";

    private Publication() {}

    /**
     * Rewrites the published files of the project.
     *
     * @param root the project's folder
     * @param file results.json of a run
     * @throws IllegalArgumentException if it is absent, or the run is not a whole one
     */
    public static void publish(Path root, Path file) {
        PageView page = Report.page(file);
        requireWhole(file, page);
        try {
            Path readme = root.resolve(README);
            Files.writeString(readme, withSummary(Files.readString(readme), page));
            Path published = Files.createDirectories(root.resolve(FOLDER)).resolve("results.json");
            if (!Files.exists(published) || !Files.isSameFile(file, published)) {
                Files.copy(file, published, StandardCopyOption.REPLACE_EXISTING);
            }
            Report.draw(published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the run is quick, partial, covers only some rows, or measured deployed sides */
    static void requireWhole(Path file, PageView page) {
        boolean allRows = page.cost != null && page.topics.stream().allMatch(TopicView::measured);
        if (page.partial() || page.conditions.quick() || !page.local() || !allRows) {
            throw new IllegalArgumentException(file
                    + " is not of a whole run; the figures to publish come from mvn -Pbench without other options");
        }
    }

    /** @throws IllegalArgumentException if the text lacks the lines between which it belongs */
    static String withSummary(String text, PageView page) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "The README has lost the lines between which the figures stand:\n" + BEGIN + END);
        }
        return text.substring(0, begin + BEGIN.length()) + Report.markdown(page, "readme.md") + text.substring(end);
    }
}
