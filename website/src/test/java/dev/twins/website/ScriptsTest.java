package dev.twins.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Runs the tests of the page's pure scripts, which are in {@code src/test/js}, with Node.js. */
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

    /** Without Node.js, the test fails where {@code CI=true}; elsewhere it is skipped with a message. */
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
