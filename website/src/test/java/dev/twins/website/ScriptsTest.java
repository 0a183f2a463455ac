package dev.twins.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page's pure scripts have tests in their own language, in {@code src/test/js}; Node.js runs them. */
class ScriptsTest {
    private static final String ABSENT =
            "No Node.js was found on the PATH: install version 20 or newer. The page's scripts are NOT tested.";

    @Test
    void thePagesScriptsPassTheirTests() throws Exception {
        Process node = started();
        String report = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(node.waitFor()).as(report).isZero();
        assertThat(report).as("tests were found").containsPattern("# pass [1-9]");
    }

    /** Without Node.js the test fails where the environment says {@code CI}, and is skipped aloud elsewhere. */
    private static Process started() {
        try {
            return new ProcessBuilder("node", "--test", "--test-reporter=tap")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                return fail(ABSENT, e);
            }
            System.err.println(ABSENT);
            return abort(ABSENT);
        }
    }
}
