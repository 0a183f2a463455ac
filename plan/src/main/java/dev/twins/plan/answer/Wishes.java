package dev.twins.plan.answer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of the answer.
 *
 * @param results a results.json of the benchmark
 * @param p99 milliseconds at most
 * @param budget dollars a month at most
 * @param fewestTasks for availability
 * @param processorShare of logged durations
 * @param fastScaling by the high-resolution metric
 */
public record Wishes(
        Path results,
        Optional<Double> p99,
        Optional<Double> budget,
        Optional<Integer> fewestTasks,
        Optional<Double> processorShare,
        boolean fastScaling) {}
