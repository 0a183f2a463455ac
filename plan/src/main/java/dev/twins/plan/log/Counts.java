package dev.twins.plan.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Requests per interval as CSV, {@code time,requests}, as CloudWatch exports them. A time without an offset is UTC. The interval is
 * the shortest step between two lines; requests are spread evenly at random within theirs.
 */
final class Counts implements Format {
    private static final long MINUTE = 60 * Clock.SECOND;
    private static final double MILLIS_FROM = 1e11;
    private static final double MOST = 200e6;

    private final List<long[]> intervals = new ArrayList<>();
    private double sum;

    @Override
    public String name() {
        return "counts per interval (CSV)";
    }

    @Override
    public boolean hasTitles() {
        return true;
    }

    @Override
    public void read(Line line, Recorder into) {
        line.split(',', false);
        if (line.cells() < 2) {
            throw new Unreadable("no count behind a time");
        }
        long time = line.isNumber(0) ? epoch(line.number(0, "time")) : line.isoMicros(0, "time");
        double count = line.isAbsent(1) ? 0 : line.number(1, "requests");
        if (count < 0) {
            throw new Unreadable("requests is negative");
        }
        sum += count;
        if (sum > MOST) {
            throw new IllegalArgumentException(
                    "The counts add up to more than %,.0f requests: give a shorter time.".formatted(MOST));
        }
        intervals.add(new long[] {time, Math.round(count)});
    }

    @Override
    public void end(Recorder into) {
        intervals.sort(Comparator.comparingLong(interval -> interval[0]));
        long width = width();
        int route = into.route("(counted)");
        for (long[] interval : intervals) {
            for (long at = 0; at < interval[1]; at++) {
                into.add(interval[0] + into.spread(width, interval[0] + at), Recorder.UNKNOWN, route, 0, 0);
            }
        }
    }

    private long width() {
        long width = Long.MAX_VALUE;
        for (int at = 1; at < intervals.size(); at++) {
            long step = intervals.get(at)[0] - intervals.get(at - 1)[0];
            width = step > 0 ? Math.min(width, step) : width;
        }
        return width == Long.MAX_VALUE ? MINUTE : width;
    }

    private static long epoch(double number) {
        return (long) (number < MILLIS_FROM ? number * Clock.SECOND : number * 1_000);
    }
}
