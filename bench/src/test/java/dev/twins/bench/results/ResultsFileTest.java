package dev.twins.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twins.bench.MadeUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsFileTest {
    @TempDir
    private Path folder;

    @Test
    void writtenResultsAreReadUnchanged() {
        Results results = MadeUp.results();
        assertThat(ResultsFile.read(MadeUp.in(folder, results))).isEqualTo(results);
    }

    @Test
    void partialRunWithoutAnyFigureIsReadToo() {
        Conditions conditions = MadeUp.results().conditions();
        Results none = new Results(conditions, Status.PARTIAL, "stopped", List.of(), List.of(), List.of(), null);
        assertThat(ResultsFile.read(MadeUp.in(folder, none))).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"memory_mb\": 24000','\"memory\": 24000'",
        "'\"side\": \"container\"','\"side\": \"middle\"'",
        "'\"status\": \"complete\"','\"status\": \"done\"'",
        "'\"unit\": \"ms\"','\"unit\": \"hours\"'",
        "'\"reason\": \"\"','\"reason\": \"\", \"cost\": 1'"
    })
    void unknownFieldsAndValuesAreRefused(String good, String bad) throws IOException {
        Path file = MadeUp.in(folder);
        Files.writeString(file, Files.readString(file).replace(good, bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultsFile.read(file))
                .withMessageContaining("results.json");
    }

    @Test
    void figuresAreNamedOnceInEachRowOfTheComparison() {
        assertThat(Stream.of(Metric.values()).map(metric -> metric.row() + " " + metric.key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void rowsOfTheComparisonAreNamedInTheFileAsPeopleNameThem() {
        assertThat(Topic.values())
                .allSatisfy(topic ->
                        assertThat(Files.readString(MadeUp.file())).contains("\"row\": \"" + topic.key() + "\""));
    }
}
