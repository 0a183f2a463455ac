package dev.twins.plan.traffic;

import dev.twins.plan.log.Requests;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the figures of the traffic in one pass. */
public final class Observer {
    private static final long SECOND = 1_000_000;
    private static final int MINUTE = 60;
    private static final int HOURS = 168;
    /** 1970 began on a Thursday. */
    private static final int FIRST_HOUR = 3 * 24;

    private static final double[] SLOTS = {1, 10, 60, 300, 900, 3_600, 21_600, 86_400};
    private static final int MOST_SLOTS = 400;
    private static final int SHOWN_ROUTES = 20;
    private static final int SERVER_ERROR = 500;

    private final Requests requests;
    private final double slotSeconds;
    private final int[] slots;
    private final int[] byHour = new int[HOURS];
    private final int[] inMinute = new int[MINUTE];
    private long minute = Long.MIN_VALUE;
    private int peakSecond;
    private int peakMinute;
    private double dispersion;
    private double dispersionWeight;
    private long longestGap;
    private int longGaps;
    private int errors;

    private Observer(Requests requests) {
        this.requests = requests;
        slotSeconds = Arrays.stream(SLOTS)
                .filter(width -> requests.seconds() / width <= MOST_SLOTS)
                .findFirst()
                .orElse(SLOTS[SLOTS.length - 1]);
        slots = new int[(int) (requests.seconds() / slotSeconds) + 1];
    }

    public static Traffic observe(Requests requests) {
        return new Observer(requests).traffic();
    }

    private Traffic traffic() {
        long first = requests.arrival(0);
        long previous = first;
        for (int at = 0; at < requests.size(); at++) {
            long arrival = requests.arrival(at);
            see(arrival, arrival - previous);
            slots[(int) ((arrival - first) / SECOND / slotSeconds)]++;
            errors += requests.status(at) >= SERVER_ERROR ? 1 : 0;
            previous = arrival;
        }
        endMinute();
        return new Traffic(
                requests.size(),
                requests.seconds(),
                peakSecond,
                peakMinute,
                dispersionWeight == 0 ? 1 : dispersion / dispersionWeight,
                (double) longestGap / SECOND,
                longGaps,
                (double) errors / requests.size(),
                Arrays.stream(slots).boxed().toList(),
                slotSeconds,
                hourOfWeek(first, previous),
                routes());
    }

    private void see(long arrival, long gap) {
        long second = Math.floorDiv(arrival, SECOND);
        if (Math.floorDiv(second, MINUTE) != minute) {
            endMinute();
            minute = Math.floorDiv(second, MINUTE);
        }
        inMinute[Math.floorMod(second, MINUTE)]++;
        byHour[hourOfWeek(second)]++;
        longestGap = Math.max(longestGap, gap);
        longGaps += gap > Traffic.LONG_GAP * SECOND ? 1 : 0;
    }

    private void endMinute() {
        int sum = 0;
        double squares = 0;
        for (int count : inMinute) {
            sum += count;
            squares += (double) count * count;
            peakSecond = Math.max(peakSecond, count);
        }
        peakMinute = Math.max(peakMinute, sum);
        if (sum > 1) {
            double mean = (double) sum / MINUTE;
            double variance = (squares - MINUTE * mean * mean) / (MINUTE - 1);
            dispersion += variance / mean * sum;
            dispersionWeight += sum;
        }
        Arrays.fill(inMinute, 0);
    }

    /** Seconds that the log covers of each hour of the week are what its requests are divided by. */
    private double[][] hourOfWeek(long first, long last) {
        double[] covered = new double[HOURS];
        long end = Math.floorDiv(last, SECOND) + 1;
        long step;
        for (long at = Math.floorDiv(first, SECOND); at < end; at += step) {
            step = Math.min(end - at, 3_600 - Math.floorMod(at, 3_600L));
            covered[hourOfWeek(at)] += step;
        }
        double[][] rates = new double[7][24];
        for (int hour = 0; hour < HOURS; hour++) {
            rates[hour / 24][hour % 24] = covered[hour] == 0 ? Double.NaN : byHour[hour] / covered[hour];
        }
        return rates;
    }

    private static int hourOfWeek(long second) {
        return (int) Math.floorMod(Math.floorDiv(second, 3_600L) + FIRST_HOUR, (long) HOURS);
    }

    private List<Traffic.Route> routes() {
        int[] counts = new int[requests.routeNames().size()];
        for (int at = 0; at < requests.size(); at++) {
            counts[requests.route(at)]++;
        }
        return IntStream.range(0, counts.length)
                .filter(route -> counts[route] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(route -> -counts[route]))
                .limit(SHOWN_ROUTES)
                .map(route -> route(route, counts[route]))
                .toList();
    }

    private Traffic.Route route(int route, int count) {
        int[] durations = new int[count];
        int known = 0;
        for (int at = 0; at < requests.size(); at++) {
            if (requests.route(at) == route && requests.hasDuration(at)) {
                durations[known++] = requests.duration(at);
            }
        }
        Arrays.sort(durations, 0, known);
        return new Traffic.Route(
                requests.routeNames().get(route), count, millis(durations, known, 0.5), millis(durations, known, 0.99));
    }

    private static double millis(int[] sorted, int size, double share) {
        return size == 0 ? Double.NaN : sorted[(int) Math.ceil(share * size) - 1] / 1_000.0;
    }
}
