package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README compares lines of the two sides. Each line must still exist in the code; otherwise the README is wrong.
 */
final class LectureTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void linesTakenAwayStandInTheContainerSide() {
        assertThat(lecture("-")).isNotEmpty().isSubsetOf(code("ee-app"));
    }

    @Test
    void linesAddedStandInTheServerlessSide() {
        assertThat(lecture("+")).isNotEmpty().isSubsetOf(code("lambda-app"));
    }

    private static List<String> lecture(String sign) {
        return lines(ROOT.resolve("README.md"))
                .dropWhile(line -> !line.equals("```diff"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    private static List<String> code(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(LectureTest::lines)
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
