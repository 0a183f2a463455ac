package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of bytes (RFC 9110, section 14.1.2); several ranges, or malformed ones, get the whole file. */
final class ByteRange {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    private ByteRange() {}

    /** The part of the answer; a refusal if the range lies outside its body. */
    static Answer cut(Answer whole, String header) {
        Matcher range = SINGLE.matcher(header);
        if (!range.matches() || header.equals("bytes=-")) {
            return whole;
        }
        int length = whole.body().length;
        boolean suffix = range.group(1).isEmpty();
        int first = suffix ? Math.max(0, length - number(range.group(2), 0)) : number(range.group(1), 0);
        int last = suffix ? length - 1 : Math.min(number(range.group(2), length - 1), length - 1);
        if (!suffix && !range.group(2).isEmpty() && number(range.group(2), 0) < first) {
            return whole;
        }
        if (first >= length || last < first) {
            return Problem.of(Refusal.rangeNotSatisfiable()).with("Content-Range", "bytes */" + length);
        }
        return new Answer(206, whole.headers(), Arrays.copyOfRange(whole.body(), first, last + 1))
                .with("Content-Range", "bytes %s-%s/%s".formatted(first, last, length));
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
