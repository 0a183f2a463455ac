package dev.twins.plan.answer;

import dev.twins.plan.cost.Results;
import java.util.Arrays;

/** A measured distribution: {@code values[i]} is the quantile of {@code shares[i]}. */
record Quantiles(double[] shares, double[] values) {
    static Quantiles of(Results.Distribution measured) {
        return new Quantiles(
                measured.quantiles().stream()
                        .mapToDouble(quantile -> quantile.percentile() / 100)
                        .toArray(),
                measured.quantiles().stream()
                        .mapToDouble(Results.Quantile::value)
                        .toArray());
    }

    /** The quantile of a share, interpolated between its neighbours. */
    double at(double share) {
        int place = Arrays.binarySearch(shares, share);
        int above = place >= 0 ? place : -place - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == values.length) {
            return values[values.length - 1];
        }
        double part = (share - shares[above - 1]) / (shares[above] - shares[above - 1]);
        return values[above - 1] + part * (values[above] - values[above - 1]);
    }

    Quantiles times(double factor) {
        return new Quantiles(
                shares, Arrays.stream(values).map(value -> value * factor).toArray());
    }

    double mean() {
        int steps = 1_000;
        double sum = 0;
        for (int at = 0; at < steps; at++) {
            sum += at((at + 0.5) / steps);
        }
        return sum / steps;
    }
}
