package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The website's files, from the class path. A file is read once, and revalidated by its ETag (RFC 9110, 8.8.3). */
final class Website {
    private static final String ROOT = "/META-INF/resources/website/";
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();

    private record StoredFile(byte[] content, String type, String etag) {}

    /** @throws Refusal if there is no such file */
    Answer get(Request request) {
        String path = request.pathVariable();
        StoredFile file = file(path.isEmpty() ? INDEX : path);
        Answer whole = Answer.empty(200)
                .with("ETag", file.etag)
                .with("Cache-Control", "no-cache")
                .with("Accept-Ranges", "bytes");
        if (request.header("if-none-match")
                .filter(tags -> matches(tags, file.etag))
                .isPresent()) {
            return new Answer(304, whole.headers(), whole.body());
        }
        Answer typed = new Answer(200, whole.with("Content-Type", file.type).headers(), file.content);
        Optional<String> range = request.header("range")
                .filter(any -> request.header("if-range").map(file.etag::equals).orElse(true));
        return range.map(text -> ByteRange.cut(typed, text)).orElse(typed);
    }

    private static boolean matches(String tags, String etag) {
        return tags.equals("*") || tags.contains(etag);
    }

    private StoredFile file(String path) {
        StoredFile known = files.get(path);
        if (known == null) {
            known = load(path);
            files.put(path, known);
        }
        return known;
    }

    private static StoredFile load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        // What is not a plain path of plain names could leave the folder, or mean something to a class loader.
        if (type == null || !path.matches("[a-z0-9-]+(/[a-z0-9-]+)*(\\.[a-z0-9]+)+")) {
            throw Refusal.pathNotFound();
        }
        try (InputStream stream = Website.class.getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                throw Refusal.pathNotFound();
            }
            byte[] content = stream.readAllBytes();
            return new StoredFile(content, type, etag(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String etag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
