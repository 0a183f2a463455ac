package dev.twins.plan.simulation;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Counts what happens in a run. */
final class Tally {
    private static final int SLOTS = 200;
    private static final double MICROS = 1e6;
    private static final double MILLI = 1e3;
    private static final long LONGEST = 3_600_000_000L;

    private final Histogram latencies = new Histogram(LONGEST, 3);
    private final double slotSeconds;
    private final int[] instances = new int[SLOTS];
    private final int[] sessions = new int[SLOTS];
    private final Bucket sessionRate;
    private long sessionsBeyondRate;
    private long refused;
    private long coldStarts;
    private long second = Long.MIN_VALUE;
    private int newInSecond;
    private int newPeak;
    private double instanceSeconds;
    private double seconds;

    Tally(double span, SessionRate allowed) {
        sessionRate = new Bucket(allowed.burst(), allowed.burst() / allowed.perSecond());
        slotSeconds = Math.max(1, span / SLOTS);
    }

    void answer(double latency) {
        seconds += latency;
        latencies.recordValue(Math.min(LONGEST, Math.round(latency * MICROS)));
    }

    void refuse() {
        refused++;
    }

    void startCold() {
        coldStarts++;
    }

    void use(double seconds) {
        instanceSeconds += seconds;
    }

    void open(double now, int newSessions) {
        if ((long) now != second) {
            second = (long) now;
            newInSecond = 0;
        }
        for (int at = 0; at < newSessions; at++) {
            sessionsBeyondRate += sessionRate.take(now) ? 0 : 1;
        }
        newInSecond += newSessions;
        newPeak = Math.max(newPeak, newInSecond);
    }

    /** Records how many instances and sessions there are from now on. */
    void see(double now, int instancesNow, int sessionsNow) {
        int slot = (int) Math.min(SLOTS - 1, now / slotSeconds);
        instances[slot] = Math.max(instances[slot], instancesNow);
        sessions[slot] = Math.max(sessions[slot], sessionsNow);
    }

    Outcome outcome() {
        return new Outcome(
                latencies.getTotalCount(),
                refused,
                seconds / Math.max(1, latencies.getTotalCount()) * MILLI,
                millis(50),
                millis(95),
                millis(99),
                millis(100),
                coldStarts,
                Arrays.stream(instances).max().orElse(0),
                Arrays.stream(sessions).max().orElse(0),
                newPeak,
                sessionsBeyondRate,
                instanceSeconds,
                list(instances),
                list(sessions),
                slotSeconds);
    }

    private double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / MILLI;
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
