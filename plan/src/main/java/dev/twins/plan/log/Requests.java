package dev.twins.plan.log;

import java.util.List;

/** Requests by arrival. */
public final class Requests {
    private final Columns columns;
    private final List<String> routeNames;
    private final long received;
    private final boolean spread;

    Requests(Columns columns, List<String> routeNames, long received, boolean spread) {
        this.columns = columns;
        this.routeNames = routeNames;
        this.received = received;
        this.spread = spread;
    }

    public int size() {
        return columns.arrivals.length;
    }

    /** Microseconds since 1970. */
    public long arrival(int at) {
        return columns.arrivals[at];
    }

    /** Whether the log says how long this request took. */
    public boolean hasDuration(int at) {
        return columns.durations[at] >= 0;
    }

    /** Microseconds. */
    public int duration(int at) {
        return columns.durations[at];
    }

    /** Number of its name in {@link #routeNames}. */
    public int route(int at) {
        return columns.routes[at];
    }

    /** 0 if the log holds none. */
    public int status(int at) {
        return columns.statuses[at];
    }

    /** Bytes of the answer. */
    public int sent(int at) {
        return columns.sent[at];
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
        return size() == 0 ? 1 : Math.max(1, (arrival(size() - 1) - arrival(0)) / 1e6);
    }
}
