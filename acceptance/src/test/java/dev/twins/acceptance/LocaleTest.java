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

/** No code may depend on the machine's locale, which changes digits (Arabic), letters (Turkish) and decimal points. */
class LocaleTest {
    private static final Pattern LOCALISED_NUMBER =
            Pattern.compile("%[-#+ 0,(.\\d]*[dfegEG]\\b[^;]*\\.formatted\\(", Pattern.DOTALL);
    private static final Pattern WITHOUT_LOCALE =
            Pattern.compile("String\\.format\\(\\s*+(?!Locale\\.ROOT)|\\.to(Upper|Lower)Case\\(\\)|\\.printf\\(");
    /** Not the planner, which writes many sentences: it sets the locale of its own process. */
    private static final List<String> MODULES =
            List.of("common", "ee-app", "lambda-app", "website", "launcher", "postgres", "contract", "bench");

    private final Path root = Project.here().root();

    @Test
    void noNumberAndNoLetterDependsOnTheMachinesLocale() {
        assertThat(MODULES.stream().flatMap(this::sources).filter(LocaleTest::dependsOnTheLocale))
                .isEmpty();
    }

    @Test
    void thePlannersProcessHasALocaleOfItsOwn() {
        assertThat(read(root.resolve("plan/src/main/java/dev/twins/plan/Main.java")))
                .contains("Locale.setDefault(Locale.ROOT)");
    }

    private Stream<Path> sources(String module) {
        Path folder = root.resolve(module).resolve("src/main");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean dependsOnTheLocale(Path file) {
        String source = read(file);
        return LOCALISED_NUMBER.matcher(source).find()
                || WITHOUT_LOCALE.matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
