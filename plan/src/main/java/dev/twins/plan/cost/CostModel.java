package dev.twins.plan.cost;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/** What both sides cost in a month, and from which rate on which one is cheaper. Rates are requests per second, day and night. */
public record CostModel(Prices prices, Assumptions assumptions, Measured measured) {
    /**
     * Of the figures in a results.json, with the prices and assumptions that the system properties choose.
     *
     * @throws IllegalArgumentException if prices or figures cannot be read
     * @throws MissingFigures if the run did not measure what the model needs
     */
    public static CostModel of(Path results) {
        return of(results, Case.USUAL);
    }

    /** The same with that end of each range. */
    public static CostModel of(Path results, Case which) {
        return new CostModel(Prices.chosen(which), Assumptions.chosen(which), Measured.in(results, which));
    }

    /** The same for a function with another memory size, whose requests take so many times as long. */
    public CostModel with(double memoryMb, double durationFactor) {
        MeasuredFunction other = measured.function().with(memoryMb, durationFactor);
        return new CostModel(prices, assumptions, new Measured(other, measured.task()));
    }

    public Bill container(double rate) {
        return new ContainerCost(prices, assumptions, measured.task()).at(rate);
    }

    public Bill serverless(double rate) {
        return new FunctionCost(prices, assumptions, measured.function()).at(rate);
    }

    /** Milliseconds billed on AWS for a warm request. */
    public double warmMs() {
        return new FunctionTime(assumptions, measured.function()).warm();
    }

    /** Milliseconds billed on AWS for a cold start. */
    public double coldMs() {
        return new FunctionTime(assumptions, measured.function()).cold();
    }

    /** Rates at which both cost the same, rising. */
    public List<Double> breakEven() {
        return BreakEven.of(rate -> serverless(rate).total() - container(rate).total());
    }

    /** So many rates from one request a day to 10,000 a second, each the same factor above the one before. */
    public static DoubleStream rates(int count) {
        return BreakEven.rates(count);
    }
}
