package dev.twins.bench.results;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** results.json. Its shape is that of {@link Results} and its parts, with snake_case keys; nothing else is read. */
public final class ResultsFile {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private ResultsFile() {}

    /** @throws IllegalArgumentException if the file cannot be read, or has an unknown key or value */
    public static Results read(Path file) {
        try {
            JsonElement tree = JsonParser.parseString(Files.readString(file));
            Results results = GSON.fromJson(tree, Results.class);
            // Gson skips unknown keys. Writing the records again shows whether a key was lost.
            if (results == null
                    || results.conditions() == null
                    || !GSON.toJsonTree(results).equals(tree)) {
                throw new IllegalArgumentException(file + " does not hold results of this version of the benchmark");
            }
            return results;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(file + " does not hold results: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    /** Replaces the file atomically, so that no reader sees half of it. */
    public static void write(Path file, Results results) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(whole, GSON.toJson(results) + "\n");
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
