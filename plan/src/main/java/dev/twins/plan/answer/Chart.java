package dev.twins.plan.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts over time as steps, in a box of 100 by 100 that the page stretches.
 *
 * @param table the same numbers, a tenth of the steps each
 */
record Chart(String title, String unit, String side, String path, String most, String end, List<Step> table) {
    private static final int ROWS = 12;

    /** @param from when the step begins */
    record Step(String from, String value) {}

    static Chart of(String title, String unit, String side, List<Integer> counts, double slotSeconds) {
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        double width = 100.0 / counts.size();
        String path = IntStream.range(0, counts.size())
                .mapToObj(at -> String.format(
                        Locale.ROOT,
                        "%s%.2f %.2fH%.2f",
                        at == 0 ? "M" : "L",
                        at * width,
                        100 - 100.0 * counts.get(at) / most,
                        (at + 1) * width))
                .collect(Collectors.joining());
        int step = Math.max(1, counts.size() / ROWS);
        List<Step> table = IntStream.iterate(0, at -> at < counts.size(), at -> at + step)
                .mapToObj(at -> new Step(
                        time(at * slotSeconds),
                        Sentences.count(counts.subList(at, Math.min(counts.size(), at + step)).stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0))))
                .toList();
        return new Chart(title, unit, side, path, Sentences.count(most), time(counts.size() * slotSeconds), table);
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
