package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md agrees with the code. */
class DocumentationTest {
    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final Pattern VALUE =
            Pattern.compile("\\| `([A-Z_]+)` \\| `([^`]*)` \\| (?:`([^`]*)`|(refused)) \\|");

    @Test
    void valuesBecomeWhatTheTableSays() throws IOException {
        List<MatchResult> rows = VALUE.matcher(valuesOfSettings()).results().toList();
        assertThat(rows).hasSizeGreaterThan(10);
        for (MatchResult row : rows) {
            Setting<?> setting = SecretsStaySecretTest.settings()
                    .filter(any -> Source.of(Map.of(row.group(1), "x"))
                            .find(any.name())
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            if (row.group(4) == null) {
                assertThat(text(setting.parse(row.group(2)))).isEqualTo(row.group(3));
            } else {
                assertThatThrownBy(() -> setting.parse(row.group(2))).isInstanceOf(ConfigurationException.class);
            }
        }
    }

    @Test
    void parametersOfTheDatabaseAreListed() throws IOException {
        String rows = DatabaseParameter.ALL.stream()
                .map(DocumentationTest::row)
                .collect(Collectors.joining("\n", "|---|---|---|\n", "\n| any other | refused | |"));
        assertThat(Files.readString(DOCUMENT)).contains(rows);
    }

    @Test
    void formsOfKeysAreListed() throws Exception {
        String rows = Stream.concat(
                        KeysTest.accepted().map(key -> "| " + key.get()[0] + " | accepted |"),
                        KeysTest.refused().map(key -> "| " + key.get()[0] + " | refused: " + key.get()[2] + " |"))
                .distinct()
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(DOCUMENT)).contains(rows);
    }

    private static String valuesOfSettings() throws IOException {
        return Files.readString(DOCUMENT).split("### Values of settings")[1].split("\n### ")[0];
    }

    private static String row(DatabaseParameter parameter) {
        String effect = parameter.isRefused() ? "refused" : parameter.property().isEmpty() ? "ignored" : "obeyed";
        return parameter.allNames().collect(Collectors.joining("`, `", "| `", "` | ")) + effect + " | "
                + parameter.note() + " |";
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }
}
