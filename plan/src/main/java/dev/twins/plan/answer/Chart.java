package dev.twins.plan.answer;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts over time as steps, in a box of 100 by 100 that the page stretches.
 *
 * @param table the same numbers, a twelfth of the steps in each row
 */
record Chart(String title, String unit, String side, String path, String most, String end, List<Step> table) {
    private static final int ROWS = 12;

    /** @param from when the step begins */
    record Step(String from, String value) {}

    static Chart of(String title, String unit, String side, List<Integer> counts, double slotSeconds) {
        int most = Math.max(1, Collections.max(counts));
        return new Chart(
                title,
                unit,
                side,
                path(counts, most),
                Sentences.count(most),
                time(counts.size() * slotSeconds),
                table(counts, slotSeconds));
    }

    private static String path(List<Integer> counts, int most) {
        double width = 100.0 / counts.size();
        return IntStream.range(0, counts.size())
                .mapToObj(at -> String.format(
                        Locale.ROOT,
                        "%s%.2f %.2fH%.2f",
                        at == 0 ? "M" : "L",
                        at * width,
                        100 - 100.0 * counts.get(at) / most,
                        (at + 1) * width))
                .collect(Collectors.joining());
    }

    private static List<Step> table(List<Integer> counts, double slotSeconds) {
        int step = Math.max(1, counts.size() / ROWS);
        return IntStream.iterate(0, at -> at < counts.size(), at -> at + step)
                .mapToObj(at -> new Step(
                        time(at * slotSeconds),
                        Sentences.count(Collections.max(counts.subList(at, Math.min(counts.size(), at + step))))))
                .toList();
    }

    /** Of seconds. */
    static String time(double seconds) {
        if (seconds >= 2 * 86_400) {
            return String.format(Locale.ROOT, "%.1f days", seconds / 86_400);
        }
        if (seconds >= 2 * 3_600) {
            return String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
        }
        return seconds >= 120
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.0f s", seconds);
    }
}
