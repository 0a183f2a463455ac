package dev.twins.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    @TempDir
    private Path folder;

    private Path file;
    private FileWatch watch;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("app.zip"), "first");
        watch = new FileWatch(file);
    }

    @Test
    void anUntouchedFileIsNotNew() {
        assertThat(watch.isRenewed()).isFalse();
        assertThat(watch.isRenewed()).isFalse();
    }

    @Test
    void aNewVersionIsReportedOnceAndOnlyWhenItIsStable() throws IOException {
        Files.writeString(file, "half");
        assertThat(watch.isRenewed()).isFalse();
        Files.writeString(file, "half and half");
        assertThat(watch.isRenewed()).isFalse();
        assertThat(watch.isRenewed()).isTrue();
        assertThat(watch.isRenewed()).isFalse();
    }

    @Test
    void aFileThatIsGoneForAWhileIsNewWhenItIsBack() throws IOException {
        Files.delete(file);
        assertThat(watch.isRenewed()).isFalse();
        assertThat(watch.isRenewed()).isFalse();
        Files.writeString(file, "second version");
        assertThat(watch.isRenewed()).isFalse();
        assertThat(watch.isRenewed()).isTrue();
    }
}
