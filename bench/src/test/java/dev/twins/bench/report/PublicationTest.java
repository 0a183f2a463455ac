package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twins.bench.MadeUp;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PUBLISHED = ROOT.resolve(Publication.FOLDER).resolve("results.json");
    private static final String ANEW = "publish it anew with mvn -Pbench -Dbench.publish -Dbench.folder=docs/results";

    @TempDir
    private Path folder;

    @Test
    void readmeShowsThePublishedRun() throws IOException {
        String readme = Files.readString(ROOT.resolve(Publication.README));
        assertThat(readme).as(ANEW).isEqualTo(Publication.withSummary(readme, Report.page(PUBLISHED)));
    }

    @Test
    void publishedReportMatchesItsResults() throws IOException {
        Report.draw(Files.copy(PUBLISHED, folder.resolve("results.json")));
        for (String file : List.of("report.md", "report.html")) {
            assertThat(ROOT.resolve(Publication.FOLDER).resolve(file))
                    .as(ANEW)
                    .hasSameTextualContentAs(folder.resolve(file));
        }
    }

    @Test
    void publishedRunIsAWholeOne() {
        assertThatCode(() -> Publication.requireWhole(PUBLISHED, Report.page(PUBLISHED)))
                .doesNotThrowAnyException();
    }

    @Test
    void runIsPublished() throws IOException {
        String readme = Files.readString(ROOT.resolve(Publication.README));
        Files.writeString(folder.resolve(Publication.README), readme);
        Publication.publish(folder, MadeUp.file());
        assertThat(Files.readString(folder.resolve(Publication.README)))
                .contains("Made-up processor")
                .contains("| Cold start | process start to the first good answer | 8.20 s | 460 ms |")
                .doesNotContain("{{");
        assertThat(folder.resolve("docs/results")).isDirectoryContaining("glob:**report.md");
        assertThat(folder.resolve("docs/results/results.json")).hasSameTextualContentAs(MadeUp.file());
    }

    @Test
    void partOfARunIsNotPublished() {
        List<Row> all = MadeUp.results().rows();
        isRefused(Status.PARTIAL, all);
        isRefused(
                Status.COMPLETE,
                all.stream().filter(row -> row.row() != Topic.MEMORY).toList());
        isRefused(
                Status.COMPLETE,
                all.stream().filter(row -> row.row() != Topic.COST).toList());
        assertThat(folder.resolve("docs")).doesNotExist();
    }

    @Test
    void readmeWithoutAPlaceForTheFiguresIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.withSummary("# Twins", Report.page(MadeUp.file())))
                .withMessageContaining("lost the lines");
    }

    private void isRefused(Status status, List<Row> rows) {
        Path file = MadeUp.in(
                folder, new Results(MadeUp.results().conditions(), status, "", rows, List.of(), List.of(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.publish(folder, file))
                .withMessageContaining("not of a whole run");
    }
}
