package dev.twins.plan.cost;

/** A Lambda function at a constant rate, with a connection for each request. */
final class FunctionCost {
    private final Prices prices;
    private final Assumptions assumptions;
    private final MeasuredFunction function;
    private final FunctionTime time;

    FunctionCost(Prices prices, Assumptions assumptions, MeasuredFunction function) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.function = function;
        time = new FunctionTime(assumptions, function);
    }

    Bill at(double rate) {
        double requests = assumptions.requests(rate);
        double gbSeconds = requests * time.mean(rate) / 1_000 * function.memoryMb() / 1_024;
        Invoice.Use use = new Invoice.Use(
                requests,
                requests * assumptions.apiRequests(function.bytes().answer()),
                requests * function.bytes().answer(),
                requests * function.bytes().log(),
                time.concurrency(rate) * assumptions.burst());
        return new Invoice(prices, assumptions).serverless(use, gbSeconds);
    }
}
