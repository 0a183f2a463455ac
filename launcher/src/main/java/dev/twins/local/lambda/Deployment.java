package dev.twins.local.lambda;

import dev.twins.local.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One version of a function's code, ready to run.
 *
 * @param taskRoot folder with classes at its root and jars in lib/, the working directory of the environments
 */
record Deployment(FunctionSettings settings, Path taskRoot) {
    /**
     * Unpacks a zip into a new folder below {@code folder}; uses code in a folder where it is.
     *
     * @throws UncheckedIOException if the code is absent or broken
     * @throws IllegalArgumentException if the handler is not in it
     */
    static Deployment of(Path code, FunctionSettings settings, Path folder) {
        try {
            Path taskRoot = Files.isDirectory(code) ? code : unpack(code, folder);
            Path handler = taskRoot.resolve(settings.handler().replace('.', '/') + ".class");
            if (!Files.exists(handler)) {
                throw new IllegalArgumentException(code + " has no class " + settings.handler());
            }
            return new Deployment(settings, taskRoot);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + code + ": " + e.getMessage(), e);
        }
    }

    /** Removes the code that was unpacked below {@code folder}, except the kept folders. */
    static void clear(Path folder, List<Path> kept) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> unpacked = Files.list(folder)) {
                for (Path code : unpacked.filter(path -> !kept.contains(path)).toList()) {
                    Trees.delete(code);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    private static Path unpack(Path zip, Path folder) throws IOException {
        Path target = Files.createTempDirectory(folder, "code-");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                unpack(file, entries.nextElement(), target);
            }
        }
        return target;
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry leads out of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        try (var content = file.getInputStream(entry)) {
            Files.copy(content, path);
        }
    }
}
