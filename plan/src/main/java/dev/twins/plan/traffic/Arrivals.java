package dev.twins.plan.traffic;

import dev.twins.plan.log.Requests;
import java.util.Arrays;

/**
 * When requests come, in seconds from the first, and which request of the log each one is.
 *
 * <p>The traffic may be a multiple of the log's, as if there were that many times as many clients: each request comes again within
 * seconds. Of a long log only every n-th stretch of time may be taken. The stretches are put end to end, so rates stay as they are.
 */
public final class Arrivals {
    private static final long SEED = 7;
    private static final double MICROS = 1e6;
    private static final double STRETCHES = 100;
    private static final double SHORTEST = 60;
    private static final double LONGEST = 600;
    /** A copy comes at most this many seconds earlier or later: minutes keep their traffic, and copies do not pile up. */
    private static final double NEAR = 5;

    private double span;
    private double[] seconds;
    private int[] requests;
    private int size;

    private Arrivals(int capacity, double span) {
        this.span = span;
        seconds = new double[Math.max(1, capacity)];
        requests = new int[Math.max(1, capacity)];
    }

    /**
     * A multiple of the log's traffic.
     *
     * @param most arrivals, about; where there would be more, a part of the log is taken
     */
    public static Arrivals of(Requests log, double times, int most) {
        int every = (int) Math.max(1, Math.ceil(log.size() * times / most));
        double width = every == 1
                ? log.seconds() + 1
                : Math.min(LONGEST, Math.max(SHORTEST, log.seconds() / every / STRETCHES));
        Arrivals arrivals = new Arrivals((int) (log.size() * times / every), log.seconds() / every);
        for (int at = 0; at < log.size(); at++) {
            double second = (log.arrival(at) - log.arrival(0)) / MICROS;
            long stretch = (long) (second / width);
            if (stretch % every == 0) {
                arrivals.add(at, second - (stretch - stretch / every) * width, times);
            }
        }
        return arrivals.sorted();
    }

    private void add(int request, double second, double times) {
        int copies = (int) (times + Chance.of(request, SEED));
        for (int copy = 0; copy < copies; copy++) {
            double moved = copy == 0 ? second : second + NEAR * (2 * Chance.of(request, SEED + copy) - 1);
            add(Math.abs(moved), request);
        }
    }

    private void add(double second, int request) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            requests = Arrays.copyOf(requests, size * 2);
        }
        seconds[size] = second;
        requests[size++] = request;
    }

    /** Insertion sort, because an arrival is at most a few seconds out of order. */
    private Arrivals sorted() {
        for (int at = 1; at < size; at++) {
            double second = seconds[at];
            int request = requests[at];
            int to = at;
            while (to > 0 && seconds[to - 1] > second) {
                seconds[to] = seconds[to - 1];
                requests[to] = requests[to - 1];
                to--;
            }
            seconds[to] = second;
            requests[to] = request;
        }
        span = Math.max(span, size == 0 ? 0 : seconds[size - 1]);
        return this;
    }

    public int size() {
        return size;
    }

    public double second(int at) {
        return seconds[at];
    }

    /** Its index in the log. */
    public int request(int at) {
        return requests[at];
    }

    /** Seconds from the first arrival to the end. */
    public double span() {
        return span;
    }
}
