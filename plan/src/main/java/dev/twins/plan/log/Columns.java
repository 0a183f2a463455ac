package dev.twins.plan.log;

/** What is kept of requests, in plain arrays: 20 bytes for each, so that a log of many millions fits into a small heap. */
final class Columns {
    final long[] arrivals;
    final int[] durations;
    final short[] routes;
    final short[] statuses;
    final int[] sent;

    Columns(int size) {
        arrivals = new long[size];
        durations = new int[size];
        routes = new short[size];
        statuses = new short[size];
        sent = new int[size];
    }

    void set(int at, long arrival, long duration, int route, int status, long bytes) {
        arrivals[at] = arrival;
        durations[at] = (int) Math.min(Math.max(Recorder.UNKNOWN, duration), Integer.MAX_VALUE);
        routes[at] = (short) route;
        statuses[at] = (short) status;
        sent[at] = (int) Math.min(Math.max(0, bytes), Integer.MAX_VALUE);
    }

    void copy(Columns from, int index, int at) {
        set(
                at,
                from.arrivals[index],
                from.durations[index],
                from.routes[index],
                from.statuses[index],
                from.sent[index]);
    }
}
