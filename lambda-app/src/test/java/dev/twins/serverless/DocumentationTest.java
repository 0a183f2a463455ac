package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md names the events that are served. */
class DocumentationTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| (`[{\"].*) \\| (served|does nothing|fails).*\\|$", Pattern.MULTILINE);

    private static final Pattern EVENT = Pattern.compile("`([^`]*)`");

    @Test
    void eventsAreServedOrNotAsTheTableSays() throws IOException {
        String document = Files.readString(Path.of("../docs/configuration.md"));
        assertThat(ROW.matcher(document).results()).hasSizeGreaterThan(8);
        for (MatchResult row : ROW.matcher(document).results().toList()) {
            assertThat(events(row))
                    .isNotEmpty()
                    .allMatch(event -> outcome(event).equals(row.group(2)), row.group());
        }
    }

    private static Stream<String> events(MatchResult row) {
        return EVENT.matcher(row.group(1)).results().map(event -> event.group(1));
    }

    private static String outcome(String event) {
        try {
            var json = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
            return new EventReader("").read(json).isPresent() ? "served" : "does nothing";
        } catch (UnservedEvent e) {
            return "fails";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
