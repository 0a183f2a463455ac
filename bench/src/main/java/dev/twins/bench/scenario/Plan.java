package dev.twins.bench.scenario;

import java.time.Duration;
import java.util.List;

/**
 * How long and how often each load runs.
 *
 * @param quick for a first impression within minutes, not for figures to rely on
 */
public record Plan(boolean quick) {
    /** Rounds of each load. */
    public int rounds() {
        return quick ? 2 : 3;
    }

    /** Rounds of long loads: the steps of concurrency and the search for the highest rate. */
    int longRounds() {
        return quick ? 1 : 2;
    }

    /** Length of a round. */
    public Duration round() {
        return Duration.ofMillis(quick ? 1_500 : 9_000);
    }

    /** Length of the full load before anything counts, in which the JVM's compilers finish. */
    public Duration warmUp() {
        return Duration.ofSeconds(quick ? 4 : 15);
    }

    /** Length of the load at the round's rate before the first round; it does not count. */
    Duration leadIn() {
        return Duration.ofMillis(quick ? 500 : 2_000);
    }

    /** The same for log-ins and registrations: the compilers finish with the hash after some forty passwords. */
    Duration hashLeadIn() {
        return Duration.ofSeconds(quick ? 1 : 15);
    }

    /** Length of the full load on new processes. */
    Duration fullLoad() {
        return Duration.ofSeconds(quick ? 12 : 90);
    }

    /** Length of the stretch of a log that is replayed. */
    Duration replay() {
        return Duration.ofSeconds(quick ? 30 : 180);
    }

    /** Requests per second for latencies. */
    public double rate() {
        return 40;
    }

    /** Requests per second for log-ins and registrations, each of which hashes a password. */
    double hashRate() {
        return quick ? 3 : 4;
    }

    /** Length of one try at a rate in the search for the highest. */
    Duration probe() {
        return Duration.ofSeconds(quick ? 1 : 4);
    }

    /** Length of the load at one concurrency. */
    Duration step() {
        return Duration.ofSeconds(quick ? 1 : 3);
    }

    List<Integer> concurrencies() {
        return quick ? List.of(1, 10, 50, 200) : List.of(1, 2, 5, 10, 20, 50, 100, 200);
    }

    /** Cold starts of the container. */
    public int containerStarts() {
        return quick ? 3 : 20;
    }

    /** Cold starts of the container under the task's processor limit. */
    int limitedStarts() {
        return quick ? 1 : 3;
    }

    /** Cold starts of the function. */
    public int functionStarts() {
        return quick ? 10 : 20;
    }

    /** Cold starts of the function with each memory size. */
    int sizedStarts() {
        return quick ? 1 : 3;
    }

    /** How often each side is shut down, and how often its database is stopped. */
    int incidents() {
        return quick ? 1 : 3;
    }
}
