package dev.twins.plan.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes of a log, numbered. A segment that may identify a person or a thing becomes <code>{id}</code>, and the query is dropped.
 * Only the first {@value #MOST} routes are kept, because scanners ask for a new path each time.
 */
final class Routes {
    static final int MOST = 500;
    private static final int LONGEST = 512;
    private static final int LONG_SEGMENT = 24;
    private static final byte[] ID = {'{', 'i', 'd', '}'};

    private final List<String> names = new ArrayList<>(List.of("(other)", "(malformed)"));
    private final Map<String, Integer> numbers = new HashMap<>();
    private final byte[] folded = new byte[LONGEST + LONG_SEGMENT];
    private int length;
    /** Recent routes by their hash: most lines repeat one, and need no string for it. */
    private final byte[][] recent = new byte[1024][];

    private final int[] recentNumbers = new int[recent.length];

    int malformed() {
        return 1;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** The number of a route whose ids are folded already. */
    int named(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (numbers.size() >= MOST) {
            return 0;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    int ofRequestLine(byte[] text, int from, int to) {
        int blank = indexOf(text, from, to, ' ');
        int end = indexOf(text, blank + 1, to, ' ');
        return blank == to ? malformed() : of(text, from, blank, blank + 1, end);
    }

    int of(byte[] text, int methodFrom, int methodTo, int pathFrom, int pathTo) {
        if (!isMethod(text, methodFrom, methodTo)) {
            return malformed();
        }
        length = 0;
        append(text, methodFrom, methodTo);
        append((byte) ' ');
        int from = pathOf(text, pathFrom, pathTo);
        fold(text, from, Math.min(endOfPath(text, from, pathTo), from + LONGEST - length));
        return number();
    }

    private int number() {
        int hash = 0;
        for (int at = 0; at < length; at++) {
            hash = hash * 31 + folded[at];
        }
        int slot = (hash ^ hash >>> 15) & recent.length - 1;
        byte[] seen = recent[slot];
        if (seen == null || !Arrays.equals(seen, 0, seen.length, folded, 0, length)) {
            recentNumbers[slot] = named(new String(folded, 0, length, StandardCharsets.UTF_8));
            recent[slot] = Arrays.copyOf(folded, length);
        }
        return recentNumbers[slot];
    }

    private void fold(byte[] text, int from, int to) {
        int start = from;
        while (start < to) {
            int end = indexOf(text, start, to, '/');
            if (isId(text, start, end)) {
                append(ID, 0, ID.length);
            } else {
                append(text, start, end);
            }
            if (end < to) {
                append((byte) '/');
            }
            start = end + 1;
        }
        if (from == to) {
            append((byte) '/');
        }
    }

    /** Numbers, UUIDs, addresses, and anything so long or so odd that it may be a secret. */
    private static boolean isId(byte[] text, int from, int to) {
        int digits = 0;
        int hex = 0;
        for (int at = from; at < to; at++) {
            byte letter = text[at];
            if (letter == '@' || letter == '%' || letter == '=' || letter < 0) {
                return true;
            }
            boolean digit = letter >= '0' && letter <= '9';
            digits += digit ? 1 : 0;
            hex += digit || letter >= 'a' && letter <= 'f' || letter >= 'A' && letter <= 'F' || letter == '-' ? 1 : 0;
        }
        int size = to - from;
        return digits > 0 && (digits == size || hex == size && size >= 6 || digits >= 4 || size >= 16)
                || size >= LONG_SEGMENT;
    }

    /** Where the path begins: after the host of an absolute URL. */
    private static int pathOf(byte[] text, int from, int to) {
        if (from < to && text[from] == '/') {
            return from;
        }
        int colon = indexOf(text, from, to, ':');
        boolean absolute = colon + 2 < to && text[colon + 1] == '/' && text[colon + 2] == '/';
        return absolute ? indexOf(text, colon + 3, to, '/') : from;
    }

    private static int endOfPath(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != '?' && text[at] != '#' && text[at] != ';') {
            at++;
        }
        return at;
    }

    private static boolean isMethod(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] < 'A' || text[at] > 'Z') {
                return false;
            }
        }
        return to - from >= 3 && to - from <= 10;
    }

    private static int indexOf(byte[] text, int from, int to, char letter) {
        int at = from;
        while (at < to && text[at] != letter) {
            at++;
        }
        return Math.min(at, to);
    }

    private void append(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            append(text[at]);
        }
    }

    private void append(byte letter) {
        if (length < folded.length) {
            folded[length++] = letter;
        }
    }
}
