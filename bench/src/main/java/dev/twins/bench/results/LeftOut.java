package dev.twins.bench.results;

/**
 * Something that was not measured.
 *
 * @param row of the comparison
 * @param side null for both
 * @param reason a sentence
 */
public record LeftOut(Topic row, Side side, String reason) {}
