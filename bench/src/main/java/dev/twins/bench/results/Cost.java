package dev.twins.bench.results;

import java.util.List;

/**
 * What the cost model made of the rows.
 *
 * @param region of the prices
 * @param pricesOf the day they were looked up
 * @param freeTier whether it is taken off
 * @param breakEven requests per second at which both sides cost the same, rising; empty if one is always dearer
 * @param points monthly cost over rates
 */
public record Cost(String region, String pricesOf, boolean freeTier, List<Double> breakEven, List<Point> points) {
    public Cost {
        breakEven = List.copyOf(breakEven);
        points = List.copyOf(points);
    }

    /**
     * Monthly cost at one rate.
     *
     * @param rate requests per second
     * @param container US dollars a month
     * @param serverless US dollars a month
     */
    public record Point(double rate, double container, double serverless) {}
}
