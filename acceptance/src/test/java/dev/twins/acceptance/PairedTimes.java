package dev.twins.acceptance;

import java.util.Arrays;
import java.util.List;

/**
 * By which factor one of two kinds takes longer, from times measured in pairs, one soon after the other: what the machine
 * does to both of a pair drops out. Hodges and Lehmann's estimate, the median of the means of all pairs of differences,
 * here of logarithms; it needs two thirds of the samples that a median needs for the same precision, and minds a lone
 * outlier no more. The interval is that of Wilcoxon's signed ranks.
 */
final class PairedTimes {
    /** Standard deviations to each side: 19 times in 20 the factor is within. */
    private static final double DEVIATIONS = 2;

    private final double[] means;
    private final int beyond;

    PairedTimes(List<Long> one, List<Long> other) {
        int count = one.size();
        double[] differences = new double[count];
        Arrays.setAll(differences, i -> Math.log((double) one.get(i) / other.get(i)));
        means = means(differences);
        double deviation = Math.sqrt(count * (count + 1.0) * (2.0 * count + 1) / 24);
        beyond = (int) Math.max(0, means.length / 2.0 - DEVIATIONS * deviation);
    }

    double factor() {
        return Math.exp(means[means.length / 2]);
    }

    /** It is hardly less. */
    double least() {
        return Math.exp(means[beyond]);
    }

    /** It is hardly more. */
    double most() {
        return Math.exp(means[means.length - 1 - beyond]);
    }

    private static double[] means(double[] values) {
        double[] means = new double[values.length * (values.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i; j < values.length; j++) {
                means[next++] = (values[i] + values[j]) / 2;
            }
        }
        Arrays.sort(means);
        return means;
    }
}
