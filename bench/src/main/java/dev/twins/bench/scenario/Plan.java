package dev.twins.bench.scenario;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param quick whether this is less than what a figure to rely on needs
 * @param rounds of each load
 * @param longRounds of what takes long: the steps of concurrency, the search for the highest rate
 * @param round length of one
 * @param warmUp how long clients send all they can to a new process before anything counts, so that its compilers are done
 * @param leadIn load at the rate of a round before the first one, which does not count
 * @param rate requests per second for latencies
 * @param hashRate the same for log-ins and registrations, which cost a password's hash
 * @param probe length of one try at a rate, when the highest is looked for
 * @param step length of the load at one concurrency
 * @param concurrencies to step through
 * @param containerStarts cold starts of the container
 * @param limitedStarts the same under its task's processor limit
 * @param functionStarts cold starts of the function
 * @param incidents how often each side is shut down, and its database cut
 */
public record Plan(
        boolean quick,
        int rounds,
        int longRounds,
        Duration round,
        Duration warmUp,
        Duration leadIn,
        double rate,
        double hashRate,
        Duration probe,
        Duration step,
        List<Integer> concurrencies,
        int containerStarts,
        int limitedStarts,
        int functionStarts,
        int incidents) {

    /** What the figures of a report need. */
    public static Plan thorough() {
        return new Plan(
                false,
                3,
                2,
                Duration.ofSeconds(9),
                Duration.ofSeconds(15),
                Duration.ofSeconds(2),
                40,
                4,
                Duration.ofSeconds(4),
                Duration.ofSeconds(3),
                List.of(1, 2, 5, 10, 20, 50, 100, 200),
                20,
                3,
                20,
                3);
    }

    /** A first impression within minutes. */
    public static Plan brief() {
        return new Plan(
                true,
                2,
                1,
                Duration.ofMillis(1_500),
                Duration.ofSeconds(4),
                Duration.ofMillis(500),
                40,
                3,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of(1, 10, 50, 200),
                3,
                1,
                10,
                1);
    }
}
