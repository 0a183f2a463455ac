package dev.twins.bench.results;

/**
 * The machine that ran everything.
 *
 * @param cpu model of the processor
 * @param cores how many of them there are
 * @param os its name and version
 * @param jdk that ran both sides
 */
public record Machine(String cpu, int cores, long memoryMb, String os, String jdk) {}
