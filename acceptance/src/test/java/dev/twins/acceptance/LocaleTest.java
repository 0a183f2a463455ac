package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.local.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The default locale of a machine changes digits (Arabic), the dotless i (Turkish) and decimal commas. Nothing may depend on it. */
class LocaleTest {
    private static final Pattern LOCALISED_NUMBER =
            Pattern.compile("%[-#+ 0,(.\\d]*[dfegEG]\\b[^;]*\\.formatted\\(", Pattern.DOTALL);
    private static final Pattern WITHOUT_LOCALE =
            Pattern.compile("String\\.format\\(\\s*(?!Locale\\.ROOT)|\\.to(Upper|Lower)Case\\(\\)|\\.printf\\(");

    @Test
    void noNumberAndNoLetterDependsOnTheMachinesLocale() throws IOException {
        try (Stream<Path> files = Files.walk(Project.here().root())) {
            List<Path> guilty = files.filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(LocaleTest::dependsOnTheLocale)
                    .toList();
            assertThat(guilty).isEmpty();
        }
    }

    private static boolean dependsOnTheLocale(Path file) {
        try {
            String source = Files.readString(file);
            return LOCALISED_NUMBER.matcher(source).find()
                    || WITHOUT_LOCALE.matcher(source).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
