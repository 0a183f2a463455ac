package dev.twins.plan.answer;

import dev.twins.plan.traffic.Traffic;
import java.util.List;

/**
 * Everything that the planner found, for its writers.
 *
 * @param source what the traffic was taken from, and how
 * @param breaks what gives way first, in the order of the results
 * @param grid results by traffic and memory, simulated beforehand
 * @param pricesOf the month or day of the prices
 */
record Plan(
        Source source,
        Traffic traffic,
        Scenario today,
        Limits limits,
        List<Result> results,
        List<Flip> flips,
        List<Break> breaks,
        List<Cell> grid,
        Assumed assumed,
        String pricesOf,
        String region) {

    /**
     * @param name for people
     * @param unread lines that could not be read
     * @param hash SHA-256 of the log; empty without one
     * @param notes about the log
     */
    record Source(String name, long unread, String hash, List<String> notes) {}

    /** One place of the sliders. */
    record Cell(double traffic, double memoryMb, List<Result> results) {}
}
