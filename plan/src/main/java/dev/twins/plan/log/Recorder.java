package dev.twins.plan.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Collects requests in any order, in chunks, so that growing never copies what is there. */
public final class Recorder {
    /** A duration that the log does not hold. */
    static final int UNKNOWN = -1;

    private static final int CHUNK = 1 << 14;
    /** Seeds that follow each other give independent numbers. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Routes routes = new Routes();
    private final List<Columns> chunks = new ArrayList<>();
    private int inLast = CHUNK;
    private long received;
    private boolean spread;

    /** The number of a route such as {@code GET /api/users/{id}}. */
    public int route(String name) {
        return routes.named(name);
    }

    Routes routes() {
        return routes;
    }

    /**
     * Adds one request.
     *
     * @param arrival in microseconds since 1970
     * @param duration in microseconds; negative if the log does not hold it
     * @param route number of it
     * @param status 0 if none was sent
     * @param sent bytes of the answer
     */
    public void add(long arrival, long duration, int route, int status, long sent) {
        if (inLast == CHUNK) {
            chunks.add(new Columns(CHUNK));
            inLast = 0;
        }
        chunks.get(chunks.size() - 1).set(inLast++, arrival, duration, route, status, sent);
    }

    /** Bytes that clients sent. */
    void addReceived(long bytes) {
        received += bytes;
    }

    /**
     * Spreads arrivals within the interval that the log gives: at random, but the same each time.
     *
     * @return at least 0 and less than the width
     */
    long spread(long width, long seed) {
        spread = true;
        return Math.floorMod(new SplittableRandom(seed * GOLDEN).nextLong(), width);
    }

    /** Adds the requests of another recorder, and empties it. */
    void addAll(Recorder other) {
        int[] numbers = renumbered(other.routes.names());
        for (int number = 0; number < other.chunks.size(); number++) {
            Columns chunk = other.chunks.set(number, null); // to be collected before the next one is copied
            int size = number == other.chunks.size() - 1 ? other.inLast : CHUNK;
            for (int at = 0; at < size; at++) {
                add(
                        chunk.arrivals[at],
                        chunk.durations[at],
                        numbers[chunk.routes[at]],
                        chunk.statuses[at],
                        chunk.sent[at]);
            }
        }
        received += other.received;
        spread |= other.spread;
    }

    private int[] renumbered(List<String> names) {
        int[] numbers = new int[names.size()];
        numbers[routes.malformed()] = routes.malformed();
        for (int at = 2; at < numbers.length; at++) {
            numbers[at] = routes.named(names.get(at));
        }
        return numbers;
    }

    public int size() {
        return chunks.isEmpty() ? 0 : (chunks.size() - 1) * CHUNK + inLast;
    }

    /** All requests by arrival. Nothing can be added afterwards. */
    public Requests sorted() {
        int size = size();
        long[] keys = keys(size);
        Columns columns = new Columns(size);
        int indexBits = 64 - Long.numberOfLeadingZeros(Math.max(1, size));
        long latest = Long.MIN_VALUE;
        for (int at = 0; at < size; at++) {
            int index = (int) (keys[at] & (1L << indexBits) - 1);
            columns.copy(chunks.get(index / CHUNK), index % CHUNK, at);
            latest = Math.max(latest, columns.arrivals[at]);
            columns.arrivals[at] = latest;
        }
        chunks.clear();
        return new Requests(columns, routes.names(), received, spread);
    }

    /**
     * Arrival and index in one number each, sorted as such. In a long log the last bits of an arrival find no room, so the order is
     * exact to a few microseconds only.
     */
    private long[] keys(int size) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int at = 0; at < size; at++) {
            long arrival = chunks.get(at / CHUNK).arrivals[at % CHUNK];
            first = Math.min(first, arrival);
            last = Math.max(last, arrival);
        }
        int indexBits = 64 - Long.numberOfLeadingZeros(Math.max(1, size));
        int lost = Math.max(0, 64 - Long.numberOfLeadingZeros(Math.max(1, last - first)) - (63 - indexBits));
        long[] keys = new long[size];
        for (int at = 0; at < size; at++) {
            keys[at] = (chunks.get(at / CHUNK).arrivals[at % CHUNK] - first) >> lost << indexBits | at;
        }
        Arrays.parallelSort(keys);
        return keys;
    }
}
