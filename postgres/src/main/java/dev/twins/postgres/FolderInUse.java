package dev.twins.postgres;

import java.nio.file.Path;

/** Another process, or another server of this one, uses the folder. */
final class FolderInUse extends IllegalStateException {
    private static final long serialVersionUID = 1;

    FolderInUse(Path folder) {
        super("Another process uses the database in " + folder);
    }
}
