package dev.twins.plan.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads one file. The format is recognised line by line, so a file may hold several. */
final class LogFile {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_TITLES = 10;

    private final List<Format> formats = newFormats();
    private final Map<String, Long> byFormat = new LinkedHashMap<>();
    private final String name;
    private final Recorder recorder = new Recorder();
    private final MessageDigest digest = sha256();
    private Format current;
    private long inCurrent;
    private long lines;
    private long unread;
    private String firstUnread = "";

    private LogFile(String name) {
        this.name = name;
    }

    static LogFile read(String name, InputStream stream) throws IOException {
        LogFile file = new LogFile(name);
        try {
            InputStream hashed = new DigestInputStream(stream, file.digest);
            file.read(new Lines(unpacked(new BufferedInputStream(hashed, BUFFER))));
        } catch (EOFException e) {
            file.breakOff(1);
        }
        return file;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Recognised by the first bytes: names of rotated files and of objects in S3 may lack the suffix. */
    private static InputStream unpacked(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        boolean packed = stream.read() == GZIP_FIRST && stream.read() == GZIP_SECOND;
        stream.reset();
        return packed ? new GZIPInputStream(stream, BUFFER) : stream;
    }

    private void read(Lines from) throws IOException {
        Line line = new Line();
        while (from.next(line)) {
            if (!line.isBlank()) {
                read(line);
            }
        }
        if (from.isCut()) {
            breakOff(from.number() + 1);
        }
        leave();
        formats.forEach(format -> format.end(recorder));
    }

    private void read(Line line) {
        String reason = current == null ? "" : reasonAgainst(current, line);
        if (current != null && reason.isEmpty()) {
            inCurrent++;
            lines++;
        } else if (formats.stream().noneMatch(format -> format.skips(line))) {
            lines++;
            readAnew(line, reason);
        }
    }

    private void readAnew(Line line, String reason) {
        for (Format format : formats) {
            if (format != current && reasonAgainst(format, line).isEmpty()) {
                forgetTitlesOf(format);
                leave();
                current = format;
                inCurrent = 1;
                return;
            }
        }
        miss(line.number(), current == null ? "its format is none of " + formats() : current.name() + ": " + reason);
    }

    private void forgetTitlesOf(Format first) {
        if (current == null && first.hasTitles() && unread <= MOST_TITLES) {
            lines -= unread;
            unread = 0;
            firstUnread = "";
        }
    }

    private String reasonAgainst(Format format, Line line) {
        try {
            format.read(line, recorder);
            return "";
        } catch (Unreadable e) {
            return e.getMessage();
        }
    }

    private void leave() {
        if (current != null) {
            byFormat.merge(current.name(), inCurrent, Long::sum);
        }
        inCurrent = 0;
    }

    private void breakOff(long number) {
        lines++;
        miss(number, "the compressed file breaks off");
    }

    private void miss(long number, String reason) {
        unread++;
        if (firstUnread.isEmpty()) {
            firstUnread = "%s, line %,d: %s".formatted(name, number, reason);
        }
    }

    /** Their names, for messages. */
    static String formats() {
        return String.join(", ", newFormats().stream().map(Format::name).toList());
    }

    /** The first match wins. */
    private static List<Format> newFormats() {
        return List.of(new Alb(), new Json(), new Common(), new Extended(), new Counts());
    }

    Recorder recorder() {
        return recorder;
    }

    /** SHA-256 of its bytes. */
    byte[] hash() {
        return digest.digest();
    }

    long lines() {
        return lines;
    }

    long unread() {
        return unread;
    }

    String firstUnread() {
        return firstUnread;
    }

    /** Lines that were read, by the name of their format. */
    Map<String, Long> byFormat() {
        return byFormat;
    }
}
