package dev.twins.plan.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Cuts a stream into lines without making a string of each. */
final class Lines {
    private static final int LONGEST = 1 << 20;
    private static final int FIRST = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private byte[] buffer = new byte[FIRST];
    private int start;
    private int end;
    private boolean ended;
    private boolean cut;
    private long number;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Moves to the next line; a line of more than a megabyte comes in pieces. */
    boolean next(Line line) throws IOException {
        int searched = start;
        while (true) {
            int newline = indexOfNewline(searched);
            if (newline >= 0 || start < end && (ended || end - start >= LONGEST)) {
                int stop = newline >= 0 ? newline : end;
                line.set(buffer, start(), stop > start && buffer[stop - 1] == '\r' ? stop - 1 : stop, ++number);
                start = newline >= 0 ? newline + 1 : end;
                return true;
            }
            if (ended) {
                return false;
            }
            int kept = end - start;
            fill();
            searched = start + kept;
        }
    }

    long number() {
        return number;
    }

    /** Whether the file broke off, as a compressed one does that was copied in part. */
    boolean isCut() {
        return cut;
    }

    private int start() {
        boolean marked = number == 0
                && end - start >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, start, start + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
        return marked ? start + BYTE_ORDER_MARK.length : start;
    }

    private int indexOfNewline(int from) {
        for (int at = from; at < end; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = stream.read(buffer, end, buffer.length - end);
            ended = read < 0;
            end += Math.max(0, read);
        } catch (EOFException | ZipException e) {
            ended = true;
            cut = true;
            end = start; // half a line cannot be read
        }
    }
}
