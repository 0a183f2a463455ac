package dev.twins.plan.traffic;

/** Pseudo-random numbers that depend only on an index and a seed, not on the numbers drawn before. */
public final class Chance {
    private static final double UNIT = 0x1p-53;

    private Chance() {}

    /** At least 0 and less than 1; SplitMix64 of both. */
    public static double of(long which, long seed) {
        long mixed = (which + 1) * 0x9E3779B97F4A7C15L ^ (seed + 1) * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return ((mixed ^ mixed >>> 31) >>> 11) * UNIT;
    }
}
