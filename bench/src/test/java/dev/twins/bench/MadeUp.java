package dev.twins.bench;

import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Results that nobody measured: they only have the right shape. */
public final class MadeUp {
    private MadeUp() {}

    public static Path file() {
        try {
            return Path.of(MadeUp.class.getResource("made-up-results.json").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes other results to a folder, and returns the file. */
    public static Path in(Path folder, Results results) {
        Path file = folder.resolve("results.json");
        ResultsFile.write(file, results);
        return file;
    }

    /** The made-up run in a folder. */
    public static Path in(Path folder) {
        return in(folder, results());
    }

    public static Results results() {
        return ResultsFile.read(file());
    }
}
