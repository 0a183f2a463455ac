package dev.twins.plan.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Resolves files, folders and globs, separated by commas. */
final class Sources {
    private Sources() {}

    /** @throws IllegalArgumentException if one of them matches nothing */
    static List<Path> of(String names) {
        List<Path> files = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            List<Path> found = matching(name.strip());
            if (found.isEmpty()) {
                throw new IllegalArgumentException(missing(name.strip()));
            }
            files.addAll(found);
        }
        return files;
    }

    private static String missing(String name) {
        boolean isFolder = !name.isEmpty() && Files.isDirectory(Path.of(name));
        return "log: %s. Give files, folders with files, or quoted globs, separated by commas"
                .formatted(isFolder ? "the folder '" + name + "' holds no file" : "there is no file '" + name + "'");
    }

    private static List<Path> matching(String name) {
        Path path = Path.of(name);
        if (name.isEmpty()) {
            return List.of(); // and not the folder in which Maven was started
        }
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (Files.exists(path)) {
            return List.of(path);
        }
        return name.matches(".*[*?\\[{].*") ? byGlob(path) : List.of();
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("log: cannot read the folder %s (%s)".formatted(folder, e), e);
        }
    }

    /** Matches names within one folder, and below it with {@code **}. */
    private static List<Path> byGlob(Path glob) {
        Path folder = glob.isAbsolute() ? glob.getRoot() : Path.of("");
        for (Path part : glob) {
            if (part.toString().matches(".*[*?\\[{].*")) {
                break;
            }
            folder = folder.resolve(part);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return inFolder(folder).stream().filter(matcher::matches).toList();
        } catch (PatternSyntaxException e) {
            return List.of();
        }
    }
}
