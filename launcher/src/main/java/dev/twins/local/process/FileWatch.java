package dev.twins.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Detects a rebuilt file. A build writes a file in pieces, so a change counts once the file no longer changes. */
public final class FileWatch {
    private final Path file;
    private State known;
    private State last;

    /** Starts with the file as it is now. */
    public FileWatch(Path file) {
        this.file = file;
        this.known = State.of(file);
        this.last = known;
    }

    /** Returns true once for each new version of the file; call it about once a second. */
    public boolean isRenewed() {
        State now = State.of(file);
        boolean stable = now.equals(last);
        last = now;
        if (now.isAbsent() || !stable || now.equals(known)) {
            return false;
        }
        known = now;
        return true;
    }

    private record State(FileTime time, long size) {
        static State of(Path file) {
            try {
                return new State(Files.getLastModifiedTime(file), Files.size(file));
            } catch (IOException e) {
                return new State(FileTime.fromMillis(0), -1);
            }
        }

        boolean isAbsent() {
            return size < 0;
        }
    }
}
