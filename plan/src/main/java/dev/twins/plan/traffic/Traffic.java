package dev.twins.plan.traffic;

import java.util.List;

/**
 * What the traffic looks like.
 *
 * @param requests of the log
 * @param seconds from the first to the last
 * @param peakSecond most requests within one second
 * @param peakMinute most within one minute
 * @param burstiness variance of the requests of a second over their mean, within the same minute: 1 if they come independently
 * @param longestGap seconds without any request
 * @param longGaps how many gaps were longer than {@link #LONG_GAP}
 * @param errorShare answers with a status of 500 and above
 * @param firstArrival microseconds since 1970
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
        long firstArrival,
        List<Integer> perSlot,
        double slotSeconds,
        double[][] hourOfWeek,
        List<Route> routes) {
    /** Seconds after which a first idle environment may be gone. */
    public static final double LONG_GAP = 180;

    /** Hours of the mean month. */
    public static final double MONTH_HOURS = 730;

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

    /** How far the log carries a month. */
    public String reach() {
        double month = MONTH_HOURS * HOUR;
        if (seconds < DAY) {
            return "The log covers less than a day. A month of it repeats these hours day and night; give a week for a bill to rely on.";
        }
        if (seconds < 7 * DAY - HOUR) {
            return "The log covers less than a week. A month of it knows no weekend, or too many.";
        }
        if (seconds < month * 0.9) {
            return "The log covers %.1f of the %.1f weeks of a month. It cannot show what happens once a month."
                    .formatted(seconds / 7 / DAY, month / 7 / DAY);
        }
        return "The log covers a month or more.";
    }
}
