package dev.twins.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {
    private static final Path PUBLISHED = Path.of("../docs/results/results.json");

    @TempDir
    private Path folder;

    @Test
    void figuresAreReadByTheirNames() {
        Measured measured = Measured.in(PUBLISHED, Case.USUAL);
        assertThat(measured.function().memoryMb()).isEqualTo(512);
        assertThat(measured.function().durationMs()).isPositive();
        assertThat(measured.task().capacity()).isPositive();
        assertThat(measured.function().vcpu()).isBetween(0.05, 1.0);
    }

    @Test
    void whatTheRunDidNotMeasureIsNamed() throws IOException {
        Path file = results("""
            {"rows":[{"row":"cost","side":"serverless","metric":"memory-size","value":512}]}\
            """);
        assertThatExceptionOfType(MissingFigures.class)
                .isThrownBy(() -> Measured.in(file, Case.USUAL))
                .withMessageContaining("cpu-time of the serverless (cost)")
                .withMessageContaining("capacity of the container (cost)")
                .withMessageEndingWith("mvn -Pbench measures them.");
    }

    @Test
    void whatHoldsNoResultsIsNamed() throws IOException {
        for (String content : new String[] {"", "{}", "rows", "[]"}) {
            Path file = results(content);
            assertThatIllegalArgumentException()
                    .as(content)
                    .isThrownBy(() -> Measured.in(file, Case.USUAL))
                    .withMessageContaining("results.json")
                    .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measured.in(folder.resolve("none.json"), Case.USUAL))
                .withMessageContaining("none.json");
    }

    private Path results(String content) throws IOException {
        return Files.writeString(folder.resolve("results.json"), content);
    }
}
