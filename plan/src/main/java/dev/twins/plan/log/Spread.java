package dev.twins.plan.log;

/** Spreads arrivals within the interval that a log gives: at random, but the same each time. */
final class Spread {
    private Spread() {}

    /** @return at least 0 and less than the width */
    static long within(long width, long seed) {
        long mixed = (seed + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return Math.floorMod(mixed ^ mixed >>> 31, width);
    }
}
