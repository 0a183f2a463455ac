package dev.twins.bench.cost;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.twins.bench.results.Cost;
import dev.twins.bench.results.Cost.Bill;
import dev.twins.bench.results.Cost.Point;
import dev.twins.bench.results.Cost.Sensitivity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What both sides cost in a month, and from which rate on which one is cheaper. */
public final class CostModel {
    private static final int POINTS = 55;
    private static final double[] MEMORY_SIZES = {256, 512, 1_024, 1_769, 3_008};
    private static final double[] DURATION_FACTORS = {0.5, 1, 2, 4};
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private final Prices prices;
    private final Assumptions assumptions;
    private final Measured measured;
    private final ContainerCost container;
    private final FunctionCost serverless;

    public CostModel(Prices prices, Assumptions assumptions, Measured measured) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.measured = measured;
        container = new ContainerCost(prices, assumptions, measured);
        serverless = new FunctionCost(prices, assumptions, measured);
    }

    /** Of a month at so many requests per second. */
    public Bill container(double rate) {
        return container.at(rate);
    }

    /** Of a month at so many requests per second. */
    public Bill serverless(double rate) {
        return serverless.at(rate);
    }

    /** Milliseconds billed on AWS for a warm request. */
    public double warmMs() {
        return new FunctionTime(assumptions, measured).warm();
    }

    /** Milliseconds billed on AWS for a cold start. */
    public double coldMs() {
        return new FunctionTime(assumptions, measured).cold();
    }

    /** Requests per second at which both cost the same, rising. */
    public List<Double> breakEven() {
        return BreakEven.of(rate -> serverless(rate).total() - container(rate).total());
    }

    /** All of it, for the results. */
    public Cost cost() {
        return new Cost(
                prices.region(),
                prices.asOf(),
                numbers(measured),
                numbers(assumptions),
                numbers(prices),
                breakEven(),
                BreakEven.rates(POINTS).mapToObj(this::point).toList(),
                sensitivity());
    }

    private Point point(double rate) {
        return new Point(rate, container(rate), serverless(rate));
    }

    private List<Sensitivity> sensitivity() {
        return DoubleStream.of(MEMORY_SIZES)
                .boxed()
                .flatMap(memory -> DoubleStream.of(DURATION_FACTORS).mapToObj(factor -> sensitivity(memory, factor)))
                .toList();
    }

    private Sensitivity sensitivity(double memory, double factor) {
        List<Double> found = new CostModel(prices, assumptions, measured.with(memory, factor)).breakEven();
        return new Sensitivity(memory, factor, found.isEmpty() ? null : found.get(0));
    }

    /** The numbers of a record, by name; yes is 1. */
    private static Map<String, Double> numbers(Object record) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        GSON.toJsonTree(record).getAsJsonObject().entrySet().stream()
                .filter(entry -> entry.getValue().isJsonPrimitive())
                .forEach(entry -> put(numbers, entry.getKey(), entry.getValue()));
        return numbers;
    }

    private static void put(Map<String, Double> numbers, String name, JsonElement value) {
        if (value.getAsJsonPrimitive().isBoolean()) {
            numbers.put(name, value.getAsBoolean() ? 1.0 : 0.0);
        } else if (value.getAsJsonPrimitive().isNumber()) {
            numbers.put(name, value.getAsDouble());
        }
    }
}
