package dev.twins.bench.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cost model made of the rows. Dollars are those of the United States, months have 730 hours.
 *
 * @param region of the prices
 * @param pricesOf the month or day they were looked up
 * @param measured what the model took from the rows, by name
 * @param assumptions what it took for granted, by name
 * @param prices by name
 * @param breakEven requests per second at which both sides cost the same, rising; empty if one is always dearer
 * @param points monthly cost over rates
 * @param sensitivity how the first break-even moves
 */
public record Cost(
        String region,
        String pricesOf,
        Map<String, Double> measured,
        Map<String, Double> assumptions,
        Map<String, Double> prices,
        List<Double> breakEven,
        List<Point> points,
        List<Sensitivity> sensitivity) {
    public Cost {
        breakEven = List.copyOf(breakEven);
        points = List.copyOf(points);
        sensitivity = List.copyOf(sensitivity);
    }

    /**
     * Monthly cost at one rate.
     *
     * @param rate requests per second, day and night
     */
    public record Point(double rate, Bill container, Bill serverless) {}

    /**
     * What a side costs in a month.
     *
     * @param parts dollars, by what they are paid for
     */
    public record Bill(Map<String, Double> parts) {
        public Bill {
            parts = new LinkedHashMap<>(parts);
        }

        /** Dollars. */
        public double total() {
            return parts.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * The first break-even of a function of another size or speed.
     *
     * @param memoryMb of the function
     * @param durationFactor how much longer its requests take than measured
     * @param breakEven requests per second; null if one side is always dearer
     */
    public record Sensitivity(double memoryMb, double durationFactor, Double breakEven) {}
}
