package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/configuration.md tells who sets a setting or passes it on: Compose, and the templates for AWS. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @MethodSource("dev.twins.config.SecretsStaySecretTest#settings")
    void documentNamesWhoSetsASetting(Setting<?> setting) throws IOException {
        String name = variable(setting);
        String setBy = environments().entrySet().stream()
                .filter(environment -> mentions(environment.getValue(), name))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "))
                .replace("ee-app in Compose, lambda-app in Compose", "Compose")
                .replace("Compose, container, function", "all");
        assertThat(row(name)).endsWith(setBy.isEmpty() ? "| |" : "| " + setBy + " |");
    }

    /** It passes them on to the function, and keeps those of the developer's shell from the container. */
    @Test
    void launcherKnowsTheSettings() throws IOException {
        String source =
                Files.readString(ROOT.resolve("launcher/src/main/java/dev/twins/local/ApplicationVariables.java"));
        assertThat(Pattern.compile("\"([A-Z_]+)\"").matcher(source).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(SecretsStaySecretTest.settings()
                        .map(DeploymentTest::variable)
                        .toList());
    }

    private static String variable(Setting<?> setting) {
        return setting.name().replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** A setting of a pair that shares a row is written as its ending. */
    private static String row(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs/configuration.md"))
                .lines()
                .filter(line -> line.contains(
                        name.equals("MP_JWT_VERIFY_PUBLICKEY_LOCATION") ? ", `…_LOCATION` |" : "| `" + name + "`"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> environments() throws IOException {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        assertThat(compose.split("<<: \\*settings")).as("both services").hasSize(3);
        Map<String, String> environments = new LinkedHashMap<>();
        environments.put("ee-app in Compose", part(compose, "&settings") + part(compose, "  ee-app:"));
        environments.put("lambda-app in Compose", part(compose, "&settings") + part(compose, "  lambda-app:"));
        environments.put("container", part(Files.readString(ROOT.resolve("deploy/container.yaml")), "Environment:"));
        environments.put("function", part(Files.readString(ROOT.resolve("lambda-app/template.yaml")), "Variables:"));
        return environments;
    }

    private static String part(String text, String begin) {
        return text.substring(text.indexOf(begin)).split("\n\n")[0];
    }

    private static boolean mentions(String environment, String name) {
        return Pattern.compile("\\b" + name + "(_SECRET_ARN)?\\b")
                .matcher(environment)
                .find();
    }
}
