package dev.twins.plan.simulation;

import java.util.Arrays;

/** Events by time, as a binary heap of primitive numbers: millions a second, and nothing to collect. */
final class EventQueue {
    static final double NEVER = Double.POSITIVE_INFINITY;

    private double[] times = new double[64];
    private long[] events = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** {@link #NEVER} if there is no event. */
    double next() {
        return size == 0 ? NEVER : times[0];
    }

    void add(double time, long event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        int at = size++;
        while (at > 0 && times[(at - 1) / 2] > time) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        times[at] = time;
        events[at] = event;
    }

    /** Takes the next event out. */
    long poll() {
        long first = events[0];
        size--;
        double time = times[size];
        int at = 0;
        int child = smallerChild(at);
        while (child < size && times[child] < time) {
            move(child, at);
            at = child;
            child = smallerChild(at);
        }
        times[at] = time;
        events[at] = events[size];
        return first;
    }

    private int smallerChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && times[left + 1] < times[left] ? left + 1 : left;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        events[to] = events[from];
    }
}
