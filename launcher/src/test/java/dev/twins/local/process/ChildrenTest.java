package dev.twins.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeper.class.getName()))
                .start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void processesOfAnEarlierRunAreEnded() {
        new Children(folder).add(process);
        assertThat(new Children(folder).endLeftovers()).isOne();
        process.onExit().join();
        assertThat(new Children(folder).endLeftovers()).isZero();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve(Long.toString(process.pid())), "2020-01-01T00:00:00Z");
        assertThat(new Children(folder).endLeftovers()).isZero();
        assertThat(process.isAlive()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aChildThatHasEndedIsForgotten() throws InterruptedException {
        Children children = new Children(folder);
        children.add(process);
        process.destroyForcibly().waitFor();
        assertThat(children.endLeftovers()).isZero();
    }

    /** A program that waits for a long time. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }
}
