package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests and attacks that docs/asvs.md names exist. */
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern GROUP = Pattern.compile("\\battacks/(\\w+)");

    private final String document = read(ROOT.resolve("docs/asvs.md"));
    private final Map<String, String> sources = sources();

    @Test
    void everyTestThatItNamesExists() {
        List<MatchResult> tests = TEST.matcher(document).results().toList();
        assertThat(tests).isNotEmpty();
        assertThat(tests)
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .containsPattern("\\b" + test.group(2) + "\\("));
    }

    @Test
    void everyGroupOfAttacksThatItNamesExists() {
        List<MatchResult> groups = GROUP.matcher(document).results().toList();
        assertThat(groups).isNotEmpty();
        assertThat(groups)
                .allSatisfy(group -> assertThat(sources.values())
                        .as(group.group())
                        .anyMatch(source -> source.contains("super(\"" + group.group(1) + "\");")));
    }

    /** The sources of all classes, by their simple names. */
    private static Map<String, String> sources() {
        try (Stream<Path> files = Stream.of(
                        "common", "contract", "ee-app", "lambda-app", "launcher", "acceptance", "postgres")
                .map(module -> ROOT.resolve(module).resolve("src"))
                .flatMap(AsvsTest::filesIn)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            AsvsTest::read,
                            String::concat));
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
