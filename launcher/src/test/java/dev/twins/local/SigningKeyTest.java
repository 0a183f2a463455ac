package dev.twins.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnce() {
        assertThat(SigningKey.in(folder))
                .startsWith("-----BEGIN PRIVATE KEY-----")
                .isEqualTo(SigningKey.in(folder));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
    void onlyItsOwnerMayReadIt() throws IOException {
        SigningKey.in(folder);
        assertThat(Files.list(folder))
                .singleElement()
                .extracting(SigningKeyTest::permissions)
                .isEqualTo("rw-------");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
