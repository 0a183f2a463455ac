package dev.twins.plan.log;

import java.util.List;

/**
 * Requests by arrival, in plain arrays: 20 bytes for each, so that a log of many millions fits into a small heap.
 */
public final class Requests {
    private final long[] arrivals;
    private final int[] durations;
    private final short[] routes;
    private final short[] statuses;
    private final int[] sent;
    private final List<String> routeNames;
    private final long received;
    private final boolean spread;

    Requests(
            long[] arrivals,
            int[] durations,
            short[] routes,
            short[] statuses,
            int[] sent,
            List<String> routeNames,
            long received,
            boolean spread) {
        this.arrivals = arrivals;
        this.durations = durations;
        this.routes = routes;
        this.statuses = statuses;
        this.sent = sent;
        this.routeNames = routeNames;
        this.received = received;
        this.spread = spread;
    }

    public int size() {
        return arrivals.length;
    }

    /** Microseconds since 1970. */
    public long arrival(int at) {
        return arrivals[at];
    }

    /** Whether the log says how long this request took. */
    public boolean hasDuration(int at) {
        return durations[at] >= 0;
    }

    /** Microseconds. */
    public int duration(int at) {
        return durations[at];
    }

    /** Number of its name in {@link #routeNames}. */
    public int route(int at) {
        return routes[at];
    }

    /** 0 if the log holds none. */
    public int status(int at) {
        return statuses[at];
    }

    /** Bytes of the answer. */
    public int sent(int at) {
        return sent[at];
    }

    public List<String> routeNames() {
        return routeNames;
    }

    /** Bytes of all requests together, as far as the log holds them. */
    public long received() {
        return received;
    }

    /** Whether arrivals were spread within a second, or within an interval of counts. */
    public boolean isSpread() {
        return spread;
    }

    /** From the first to the last arrival, in seconds; 1 at least. */
    public double seconds() {
        return size() == 0 ? 1 : Math.max(1, (arrivals[size() - 1] - arrivals[0]) / 1e6);
    }
}
