package dev.twins.plan.log;

/** Where the cells of a line begin and end. Used again for each line. */
final class Cells {
    private static final int MOST = 64;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private byte[] bytes = {};
    private int to;
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean has(int cell) {
        return cell >= 0 && cell < size;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /**
     * Splits at the separator; a run of blanks separates once. {@code "…"} is one cell, and {@code […]} where brackets quote: an
     * IPv6 address may begin with one. A quote opens behind a separator and closes before one, so that quotes may hold quotes.
     */
    void split(byte[] line, int from, int end, char separator, boolean bracketsQuote) {
        bytes = line;
        to = end;
        size = 0;
        int at = from;
        while (at < to && size < MOST) {
            at = cell(at, separator, bracketsQuote) + 1;
            while (separator == ' ' && at < to && bytes[at] == ' ') {
                at++;
            }
        }
        if (separator != ' ' && at == to && from < to && size < MOST && bytes[to - 1] == separator) {
            add(to, to);
        }
    }

    private int cell(int start, char separator, boolean bracketsQuote) {
        char closing = bytes[start] == '"' ? '"' : bracketsQuote && bytes[start] == '[' ? ']' : 0;
        int closed = closing == 0 ? -1 : closing(start + 1, closing, separator);
        if (closed > start) {
            add(start + 1, closed);
            return closed + 1;
        }
        int end = start;
        while (end < to && bytes[end] != separator) {
            end++;
        }
        add(start, end);
        return end;
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

    private void add(int start, int end) {
        starts[size] = start;
        ends[size++] = end;
    }
}
