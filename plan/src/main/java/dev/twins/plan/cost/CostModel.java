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

    /** The same with other assumptions. */
    public CostModel with(Assumptions others) {
        return new CostModel(prices, others, measured);
    }

    /** The same for a function with another memory size, whose requests take so many times as long. */
    public CostModel with(double memoryMb, double durationFactor) {
        MeasuredFunction other = measured.function().with(memoryMb, durationFactor);
        return new CostModel(prices, assumptions, new Measured(other, measured.task()));
    }

    /** Fargate tasks, each with a pool of connections. */
    public Bill container(double rate) {
        MeasuredTask task = measured.task();
        double hours = assumptions.of("hours");
        Invoice.Use use = use(rate, task.sent(), tasks(rate) * assumptions.of("pool_size"));
        return new Invoice(prices, assumptions).container(use, task, tasks(rate) * hours, units(rate) * hours);
    }

    double tasks(double rate) {
        double loaded = measured.task().capacity() * assumptions.of("utilisation");
        return Math.max(assumptions.of("min_tasks"), Math.ceil(rate / loaded));
    }

    double units(double rate) {
        return assumptions.units(rate, rate * measured.task().bytes());
    }

    /** A Lambda function, with a connection for each request. */
    public Bill serverless(double rate) {
        MeasuredFunction function = measured.function();
        double gbSeconds = requests(rate) * time().mean(rate) / 1_000 * function.memoryMb() / 1_024;
        Invoice.Use use = use(rate, function.sent(), time().concurrency(rate) * assumptions.of("burst"));
        return new Invoice(prices, assumptions).serverless(use, gbSeconds);
    }

    private Invoice.Use use(double rate, SentBytes sent, double sessions) {
        double requests = requests(rate);
        return new Invoice.Use(
                requests,
                requests * assumptions.apiRequests(sent.answer()),
                requests * sent.answer(),
                requests * sent.log(),
                sessions);
    }

    /** Of a month. */
    private double requests(double rate) {
        return rate * assumptions.of("hours") * 3_600;
    }

    /** Milliseconds billed on AWS for a warm request. */
    public double warmMs() {
        return time().warm();
    }

    /** Milliseconds billed on AWS for a cold start. */
    public double coldMs() {
        return time().cold();
    }

    private FunctionTime time() {
        return new FunctionTime(assumptions, measured.function());
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
