package dev.twins.bench.results;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** results.json: the shape that results.schema.json describes. */
public final class ResultsFile {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private ResultsFile() {}

    /** @throws IllegalArgumentException if the file cannot be read or does not hold results */
    public static Results read(Path file) {
        try {
            Results results = GSON.fromJson(Files.readString(file), Results.class);
            if (results == null || results.conditions() == null) {
                throw new IllegalArgumentException(file + " holds no results");
            }
            return results;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(file + " does not hold results: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    /** Writes it in one go, so that nobody reads half of it. */
    public static void write(Path file, Results results) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(whole, GSON.toJson(results) + "\n");
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
