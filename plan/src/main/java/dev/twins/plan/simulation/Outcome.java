package dev.twins.plan.simulation;

import java.util.List;

/**
 * How the requests ended, and what the design used for them.
 *
 * @param answered requests
 * @param refused requests that the design had no room for
 * @param mean milliseconds from arrival to answer, as the following percentiles
 * @param coldStarts requests that waited for an environment to start
 * @param instancesPeak most tasks or environments at once
 * @param sessionsPeak most database sessions at once
 * @param newSessionsPeak most database sessions opened within a second
 * @param sessionsBeyondRate sessions that a database with a limited rate, such as Aurora DSQL, refuses to open
 * @param instanceSeconds seconds of tasks, or billed seconds of environments
 * @param instances most instances in each slot of time
 * @param sessions most sessions in each slot of time
 * @param slotSeconds width of a slot
 */
public record Outcome(
        long answered,
        long refused,
        double mean,
        double p50,
        double p95,
        double p99,
        double max,
        long coldStarts,
        int instancesPeak,
        int sessionsPeak,
        int newSessionsPeak,
        long sessionsBeyondRate,
        double instanceSeconds,
        List<Integer> instances,
        List<Integer> sessions,
        double slotSeconds) {
    /** Of all requests. */
    public double refusedShare() {
        return answered + refused == 0 ? 0 : (double) refused / (answered + refused);
    }

    /** Of the answered ones. */
    public double coldShare() {
        return answered == 0 ? 0 : (double) coldStarts / answered;
    }
}
