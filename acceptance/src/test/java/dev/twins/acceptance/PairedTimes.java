package dev.twins.acceptance;

import java.util.Arrays;
import java.util.List;

/**
 * The factor by which one kind of request takes longer than another. The times of a pair are measured one soon after
 * the other, so other load on the machine affects both and cancels out.
 *
 * <p>The factor is the Hodges-Lehmann estimate: the median of the means of all pairs of differences, here of
 * logarithms. For the same precision it needs two thirds of the samples that a median needs, and a single outlier
 * disturbs it as little. The interval is that of the Wilcoxon signed-rank test.
 */
final class PairedTimes {
    /** Standard deviations on each side: the interval holds the true factor 19 times in 20. */
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

    /** The lower end of the factor's interval. */
    double least() {
        return Math.exp(means[beyond]);
    }

    /** The upper end of the factor's interval. */
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
