package dev.twins.plan.log;

import java.nio.charset.StandardCharsets;

/** One line as bytes, and its cells. Used again for each line, so that reading allocates nothing. */
final class Line {
    private static final int MOST_CELLS = 64;
    private static final double MICROS = 1e6;

    private byte[] bytes = {};
    private int from;
    private int to;
    private long number;
    private final int[] starts = new int[MOST_CELLS];
    private final int[] ends = new int[MOST_CELLS];
    private int cells;

    void set(byte[] buffer, int start, int end, long lineNumber) {
        bytes = buffer;
        from = start;
        to = end;
        number = lineNumber;
        cells = 0;
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

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * Splits at the separator; a run of blanks separates once. {@code "…"} is one cell, and {@code […]} where brackets quote: an
     * IPv6 address may begin with one. A quote opens behind a separator and closes before one, so that quotes may hold quotes.
     */
    void split(char separator, boolean bracketsQuote) {
        cells = 0;
        int at = from;
        while (at < to && cells < MOST_CELLS) {
            at = cell(at, separator, bracketsQuote) + 1;
            while (separator == ' ' && at < to && bytes[at] == ' ') {
                at++;
            }
        }
        if (separator != ' ' && at == to && from < to && cells < MOST_CELLS && bytes[to - 1] == separator) {
            starts[cells] = to;
            ends[cells++] = to;
        }
    }

    private int cell(int start, char separator, boolean bracketsQuote) {
        char closing = bytes[start] == '"' ? '"' : bracketsQuote && bytes[start] == '[' ? ']' : 0;
        int end = closing == 0 ? -1 : closing(start + 1, closing, separator);
        boolean quoted = end > start;
        if (!quoted) {
            end = start;
            while (end < to && bytes[end] != separator) {
                end++;
            }
        }
        starts[cells] = quoted ? start + 1 : start;
        ends[cells] = end;
        cells++;
        return quoted ? end + 1 : end;
    }

    /** Where the quotes close, or -1. */
    private int closing(int start, char closing, char separator) {
        int open = 1;
        for (int at = start; at < to; at++) {
            if (bytes[at] == '\\') {
                at++;
            } else if (bytes[at] == closing && (at + 1 == to || bytes[at + 1] == separator)) {
                open--;
                if (open == 0) {
                    return at;
                }
            } else if (bytes[at] == closing && bytes[at - 1] == separator) {
                open++;
            }
        }
        return -1;
    }

    int cells() {
        return cells;
    }

    boolean isAbsent(int cell) {
        return cell < 0 || cell >= cells || starts[cell] == ends[cell] || is(cell, "-");
    }

    boolean is(int cell, String word) {
        return cell < cells && ends[cell] - starts[cell] == word.length() && matches(starts[cell], ends[cell], word);
    }

    /** An IPv4 address is none, though it has digits and points only. */
    boolean isNumber(int cell) {
        int points = 0;
        for (int at = starts[cell]; at < ends[cell]; at++) {
            points += bytes[at] == '.' ? 1 : 0;
            if ((bytes[at] < '0' || bytes[at] > '9') && bytes[at] != '.') {
                return false;
            }
        }
        return points <= 1 && startsWithDigit(cell);
    }

    boolean startsWithDigit(int cell) {
        return starts[cell] < ends[cell] && bytes[starts[cell]] >= '0' && bytes[starts[cell]] <= '9';
    }

    boolean hasPoint(int cell) {
        for (int at = starts[cell]; at < ends[cell]; at++) {
            if (bytes[at] == '.') {
                return true;
            }
        }
        return false;
    }

    boolean has(char letter) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == letter) {
                return true;
            }
        }
        return false;
    }

    /** Decodes a cell; for headers and tests, not for each line. */
    String text(int cell) {
        return new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
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
        int end = end(cell, name);
        int at = starts[cell];
        boolean negative = at < end && bytes[at] == '-';
        double value = 0;
        double unit = 0;
        int digits = 0;
        for (at += negative ? 1 : 0; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                unit *= 10;
                digits++;
            } else if (bytes[at] == '.' && unit == 0) {
                unit = 1;
            } else {
                digits = 0;
                break;
            }
        }
        if (digits == 0) {
            throw new Unreadable(name + " is not a number");
        }
        double scaled = unit > 1 ? value / unit : value;
        return negative ? -scaled : scaled;
    }

    /** @return a status, or 0 where none was sent */
    int status(int cell, String name) {
        long status = count(cell, name);
        if (status > 999) {
            throw new Unreadable(name + " is not a status");
        }
        return (int) status;
    }

    long isoMicros(int cell, String name) {
        return Clock.iso(bytes, starts[cell], end(cell, name), name);
    }

    long dateAndTimeMicros(int date, int time) {
        return Clock.date(bytes, starts[date], end(date, "date"), "date")
                + Clock.timeOfDay(bytes, starts[time], end(time, "time"), "time");
    }

    long commonLogMicros(int cell, String name) {
        return Clock.commonLog(bytes, starts[cell], end(cell, name), name);
    }

    /** The route of {@code METHOD target VERSION}. */
    int route(int request, Routes routes) {
        return isAbsent(request) ? routes.malformed() : routes.ofRequestLine(bytes, starts[request], ends[request]);
    }

    int route(int method, int path, Routes routes) {
        return isAbsent(method) || isAbsent(path)
                ? routes.malformed()
                : routes.of(bytes, starts[method], ends[method], starts[path], ends[path]);
    }

    private int end(int cell, String name) {
        if (cell < 0 || cell >= cells) {
            throw new Unreadable("no " + name);
        }
        return ends[cell];
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
