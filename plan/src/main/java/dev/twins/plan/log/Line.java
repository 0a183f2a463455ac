package dev.twins.plan.log;

import java.nio.charset.StandardCharsets;

/** One line as bytes, and what its cells say. Used again for each line, so that reading allocates nothing. */
final class Line {
    private static final double MICROS = 1e6;
    private static final int HIGHEST_STATUS = 999;

    private final Cells cells = new Cells();
    private byte[] bytes = {};
    private int from;
    private int to;
    private long number;

    void set(byte[] buffer, int start, int end, long lineNumber) {
        bytes = buffer;
        from = start;
        to = end;
        number = lineNumber;
        cells.clear();
    }

    long number() {
        return number;
    }

    boolean isBlank() {
        for (int at = from; at < to; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String prefix) {
        return matches(from, to, prefix);
    }

    boolean has(char letter) {
        return contains(from, to, letter);
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** As {@link Cells#split} does. */
    void split(char separator, boolean bracketsQuote) {
        cells.split(bytes, from, to, separator, bracketsQuote);
    }

    int cells() {
        return cells.size();
    }

    boolean isAbsent(int cell) {
        return !cells.has(cell) || cells.start(cell) == cells.end(cell) || is(cell, "-");
    }

    boolean is(int cell, String word) {
        return cells.has(cell)
                && cells.end(cell) - cells.start(cell) == word.length()
                && matches(cells.start(cell), cells.end(cell), word);
    }

    boolean isNumber(int cell) {
        return Decimal.isUnsigned(bytes, cells.start(cell), cells.end(cell));
    }

    boolean hasPoint(int cell) {
        return contains(cells.start(cell), cells.end(cell), '.');
    }

    /** A count, or 0 where it is not recorded: absent or -1. */
    long count(int cell, String name) {
        return isAbsent(cell) ? 0 : Math.max(0, (long) number(cell, name));
    }

    /** Seconds as microseconds, or -1 where they are not recorded. */
    long micros(int cell, String name) {
        if (isAbsent(cell)) {
            return Recorder.UNKNOWN;
        }
        double seconds = number(cell, name);
        return seconds < 0 ? Recorder.UNKNOWN : Math.round(seconds * MICROS);
    }

    double number(int cell, String name) {
        return Decimal.parse(bytes, start(cell, name), cells.end(cell), name);
    }

    /** @return a status, or 0 where none was sent */
    int status(int cell, String name) {
        long status = count(cell, name);
        if (status > HIGHEST_STATUS) {
            throw new Unreadable(name + " is not a status");
        }
        return (int) status;
    }

    long isoMicros(int cell, String name) {
        return Clock.iso(bytes, start(cell, name), cells.end(cell), name);
    }

    long dateAndTimeMicros(int date, int time) {
        return Clock.date(bytes, start(date, "date"), cells.end(date), "date")
                + Clock.timeOfDay(bytes, start(time, "time"), cells.end(time), "time");
    }

    long commonLogMicros(int cell, String name) {
        return Clock.commonLog(bytes, start(cell, name), cells.end(cell), name);
    }

    /** The route of {@code METHOD target VERSION}. */
    int route(int request, Routes routes) {
        return isAbsent(request)
                ? routes.malformed()
                : routes.ofRequestLine(bytes, cells.start(request), cells.end(request));
    }

    int route(int method, int path, Routes routes) {
        return isAbsent(method) || isAbsent(path)
                ? routes.malformed()
                : routes.of(bytes, cells.start(method), cells.end(method), cells.start(path), cells.end(path));
    }

    private int start(int cell, String name) {
        if (!cells.has(cell)) {
            throw new Unreadable("no " + name);
        }
        return cells.start(cell);
    }

    private boolean contains(int start, int end, char letter) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == letter) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int start, int end, String word) {
        if (end - start < word.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (bytes[start + at] != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
