package dev.twins.plan.log;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Times in logs, as microseconds since 1970 in UTC; from bytes, because {@link java.time} parses strings, one for each line. */
final class Clock {
    static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Clock() {}

    /** {@code 2026-09-01T12:00:00.123456Z}, with an offset in place of {@code Z}, a blank for {@code T}, slashes in the date. */
    static long iso(byte[] text, int from, int to, String name) {
        require(to - from >= 11 && (text[from + 10] == 'T' || text[from + 10] == ' '), name);
        int end = to;
        long offset = 0;
        if (text[to - 1] == 'Z') {
            end = to - 1;
        } else if (to - from > 22 && isSign(text[to - 6])) {
            end = to - 6;
            offset = offset(text, end, 4, name);
        }
        return date(text, from, from + 10, name) + timeOfDay(text, from + 11, end, name) - offset;
    }

    /** {@code 2026-09-01} at midnight. */
    static long date(byte[] text, int from, int to, String name) {
        require(
                to - from == 10 && (text[from + 4] == '-' || text[from + 4] == '/') && text[from + 7] == text[from + 4],
                name);
        return day(digits(text, from, 4, name), digits(text, from + 5, 2, name), digits(text, from + 8, 2, name), name);
    }

    /** {@code 12:00:00}, with a fraction or without. */
    static long timeOfDay(byte[] text, int from, int to, String name) {
        require(to - from >= 8 && text[from + 2] == ':' && text[from + 5] == ':', name);
        int seconds = time(text, from, name);
        long micros = 0;
        if (to > from + 8) {
            require(text[from + 8] == '.' || text[from + 8] == ',', name);
            long unit = SECOND / 10;
            for (int at = from + 9; at < to; at++, unit /= 10) {
                micros += unit * digits(text, at, 1, name);
            }
        }
        return seconds * SECOND + micros;
    }

    /** {@code 01/Sep/2026:12:00:00 +0200}. */
    static long commonLog(byte[] text, int from, int to, String name) {
        require(to - from == 26 && text[from + 2] == '/' && text[from + 6] == '/' && text[from + 11] == ':', name);
        int month = 0;
        for (int at = 0; at < MONTHS.length(); at += 3) {
            if (MONTHS.charAt(at) == text[from + 3]
                    && MONTHS.charAt(at + 1) == text[from + 4]
                    && MONTHS.charAt(at + 2) == text[from + 5]) {
                month = at / 3 + 1;
            }
        }
        long midnight = day(digits(text, from + 7, 4, name), month, digits(text, from, 2, name), name);
        return midnight + time(text, from + 12, name) * SECOND - offset(text, from + 21, 3, name);
    }

    private static int time(byte[] text, int from, String name) {
        int hour = digits(text, from, 2, name);
        int minute = digits(text, from + 3, 2, name);
        int second = digits(text, from + 6, 2, name);
        require(hour < 24 && minute < 60 && second <= 60, name); // 60 is a leap second
        return hour * 3_600 + minute * 60 + second;
    }

    /** @param minutesAt behind the sign, 3 in {@code +0200} and 4 in {@code +02:00} */
    private static long offset(byte[] text, int from, int minutesAt, String name) {
        require(isSign(text[from]), name);
        int minutes = digits(text, from + 1, 2, name) * 60 + digits(text, from + minutesAt, 2, name);
        return (text[from] == '-' ? -minutes : minutes) * 60 * SECOND;
    }

    private static long day(int year, int month, int day, String name) {
        try {
            return LocalDate.of(year, month, day).toEpochDay() * DAY;
        } catch (DateTimeException e) {
            throw unreadable(name);
        }
    }

    private static int digits(byte[] text, int from, int count, String name) {
        int value = 0;
        for (int at = from; at < from + count; at++) {
            int digit = text[at] - '0';
            require(digit >= 0 && digit <= 9, name);
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isSign(byte letter) {
        return letter == '+' || letter == '-';
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw unreadable(name);
        }
    }

    private static Unreadable unreadable(String name) {
        return new Unreadable(name + " is not a time of this format");
    }
}
