package dev.twins.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
    @TempDir
    private Path folder;

    @Test
    void codeThatIsNotKeptIsDeleted() throws IOException {
        Path old = Files.createDirectories(folder.resolve("code-1/lib")).getParent();
        Path current = Files.createDirectories(folder.resolve("code-2/lib")).getParent();
        Deployment.clear(folder, List.of(current));
        assertThat(old).doesNotExist();
        assertThat(current.resolve("lib")).exists();
    }
}
