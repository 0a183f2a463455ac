package dev.twins.plan.answer;

import dev.twins.plan.cost.CostModel;
import dev.twins.plan.traffic.Traffic;
import java.util.List;

/**
 * All results of the planner.
 *
 * @param source of the traffic
 * @param ranges of the results' figures
 * @param breaks the first limit that each design exceeds, in the order of the results
 * @param dsqlBreaks the same on Aurora DSQL
 * @param grid results by traffic and memory, simulated beforehand
 */
record Plan(
        Source source,
        Traffic traffic,
        Scenario today,
        Limits limits,
        List<Result> results,
        Ranges ranges,
        List<Flip> flips,
        List<Break> breaks,
        List<Break> dsqlBreaks,
        List<Cell> grid,
        CostModel cost) {

    /**
     * @param name for people
     * @param unread lines that could not be read
     * @param hash SHA-256 of the log; empty without one
     * @param notes about the log
     */
    record Source(String name, long unread, String hash, List<String> notes) {}

    /** One position of the sliders. */
    record Cell(double traffic, double memoryMb, List<Result> results) {}
}
