package dev.twins.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder, whichever module Maven or a test stands in. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /** The nearest folder around us that holds {@code .mvn}, else the one we stand in. */
    public static Path find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return here;
    }
}
