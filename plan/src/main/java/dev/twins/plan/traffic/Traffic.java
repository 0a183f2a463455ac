package dev.twins.plan.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures of the traffic.
 *
 * @param requests of the log
 * @param seconds from the first to the last
 * @param peakSecond most requests within one second
 * @param peakMinute most within one minute
 * @param burstiness variance of the requests of a second over their mean, within the same minute: 1 if they come independently
 * @param longestGap seconds without any request
 * @param longGaps how many gaps were longer than {@link #LONG_GAP}
 * @param errorShare answers with a status of 500 and above
 * @param perSlot requests over time, in slots of {@code slotSeconds}
 * @param slotSeconds a slot's width
 * @param hourOfWeek mean requests per second by day, Monday first, and hour, in UTC; NaN where the log has nothing
 * @param routes the busiest first
 */
public record Traffic(
        int requests,
        double seconds,
        int peakSecond,
        int peakMinute,
        double burstiness,
        double longestGap,
        int longGaps,
        double errorShare,
        List<Integer> perSlot,
        double slotSeconds,
        double[][] hourOfWeek,
        List<Route> routes) {
    /** Seconds after which a first idle environment may be gone. */
    public static final double LONG_GAP = 180;

    /** Hours of the mean month. */
    public static final double MONTH_HOURS = 730;

    private static final double MOST_UNCERTAIN = 0.5;
    private static final double HOUR = 3_600;
    private static final double DAY = 24 * HOUR;

    /** @param p50 and {@code p99}: milliseconds, NaN if the log has none */
    public record Route(String name, int requests, double p50, double p99) {}

    /** Requests per second. */
    public double mean() {
        return requests / seconds;
    }

    /** How many times the log fits into a month. */
    public double perMonth() {
        return MONTH_HOURS * HOUR / seconds;
    }

    /**
     * How uncertain the log's mean rate is, as a share of it: twice the standard error of its whole days; of its hours or minutes where
     * there are fewer than three days. It cannot cover what the log does not show, such as a weekend.
     */
    public double uncertainty() {
        for (double width : new double[] {DAY, HOUR, 60}) {
            int slots = (int) Math.round(width / slotSeconds);
            int blocks = slots == 0 ? 0 : (int) (seconds / slotSeconds) / slots;
            if (blocks >= 3) {
                return Math.min(MOST_UNCERTAIN, 2 * standardError(slots, blocks));
            }
        }
        return MOST_UNCERTAIN;
    }

    private double standardError(int slots, int blocks) {
        double[] counts = IntStream.range(0, blocks)
                .mapToDouble(block -> perSlot.subList(block * slots, (block + 1) * slots).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .toArray();
        double mean = Arrays.stream(counts).average().orElse(0);
        double squares = Arrays.stream(counts)
                .map(count -> (count - mean) * (count - mean))
                .sum();
        return mean == 0 ? MOST_UNCERTAIN : Math.sqrt(squares / (blocks - 1) / blocks) / mean;
    }

    /** How well the log represents a month. */
    public String reach() {
        double month = MONTH_HOURS * HOUR;
        if (seconds < DAY) {
            return "The log covers less than a day. The month repeats these hours day and night. Give a week or more for a bill to rely on.";
        }
        if (seconds < 7 * DAY - HOUR) {
            return "The log covers less than a week. The month has no weekend, or too many.";
        }
        if (seconds < month * 0.9) {
            return "The log covers %.1f of the %.1f weeks of a month. It cannot show what happens once a month."
                    .formatted(seconds / 7 / DAY, month / 7 / DAY);
        }
        return "The log covers a month or more.";
    }
}
