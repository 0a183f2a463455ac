package dev.twins.plan.traffic;

import dev.twins.plan.log.Recorder;
import dev.twins.plan.log.Requests;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/** Arrivals that come independently of each other (Poisson) at a rate that follows a shape; the same for the same seed. */
public final class MadeTraffic {
    /** Monday 2026-09-07, 00:00 UTC, in microseconds. */
    public static final long MONDAY = 1_788_739_200_000_000L;

    private static final double MICROS = 1e6;
    private static final double WEEK = 7 * 86_400;
    private static final double STEP = 60;
    private static final double MOST = 1_000_000;
    private static final String ROUTE = "GET /api/users/{id}";

    private MadeTraffic() {}

    /**
     * One week. Where that would be more than a million requests, each minute is cut short until it is one million;
     * rates stay as they are.
     *
     * @param rate mean requests per second
     */
    public static Requests week(double rate, Shape shape, long seed) {
        double kept = Math.min(1, MOST / (rate * WEEK));
        Recorder recorder = new Recorder();
        int route = recorder.route(ROUTE);
        arrivals(rate, shape, seed, kept, arrival -> recorder.add(arrival, -1, route, 200, 0));
        if (recorder.size() < 2) { // two are what a rate can be seen from
            throw new IllegalArgumentException(
                    "rate must bring at least two requests a week, not %s a second".formatted(rate));
        }
        return recorder.sorted();
    }

    /** Each arrival of a week, in microseconds since 1970; minutes are shortened to the share that is kept. */
    static void arrivals(double rate, Shape shape, long seed, double kept, LongConsumer each) {
        SplittableRandom random = new SplittableRandom(seed);
        for (double minute = 0; minute < WEEK; minute += STEP) {
            double here = rate * shape.at(minute);
            double end = STEP * kept;
            for (double at = gap(random, here); at < end; at += gap(random, here)) {
                each.accept(MONDAY + Math.round((minute * kept + at) * MICROS));
            }
        }
    }

    private static double gap(SplittableRandom random, double rate) {
        return -StrictMath.log(1 - random.nextDouble()) / rate;
    }
}
