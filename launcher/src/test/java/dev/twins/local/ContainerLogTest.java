package dev.twins.local;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerLogTest {
    private static final byte[] MEBIBYTE = new byte[1024 * 1024];

    @TempDir
    private Path folder;

    @Test
    void aLongLogBeginsAnewWhileItsWriterGoesOn() throws IOException {
        Path path = folder.resolve("container.log");
        ContainerLog log = new ContainerLog(path);
        try (OutputStream writer = Files.newOutputStream(path, CREATE, APPEND)) {
            for (int i = 0; i <= 64; i++) {
                writer.write(MEBIBYTE);
            }
            log.bound();
            assertThat(path).isEmptyFile();
            assertThat(folder.resolve("container.log.1")).hasSize(65L * MEBIBYTE.length);
            writer.write('x');
            log.bound();
            assertThat(path).hasContent("x");
        }
    }

    @Test
    void aDeletedLogIsNoFailure() {
        Path path = folder.resolve("container.log");
        new ContainerLog(path).bound();
        assertThat(path).doesNotExist();
    }

    @Test
    void anApplicationThatRefusesASettingIsNotDeployedAndTheSettingIsNamed() throws IOException {
        Path path = folder.resolve("container.log");
        Files.write(
                path,
                List.of(
                        "Caused by: dev.twins.config.ConfigurationException: DATABASE_URL names no host",
                        "SEVERE Exception while loading the app",
                        "ee-app was successfully deployed in 2,907 milliseconds.",
                        "Payara Micro 6 ready in 5,236 (ms)"));
        ContainerLog log = new ContainerLog(path);
        assertThat(log.tellsOfFailedDeployment()).isTrue();
        assertThat(log.trouble()).isEqualTo(": DATABASE_URL names no host; the whole log is " + path);
    }
}
