package dev.twins.plan.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Lambda function behind an HTTP API, with a connection for each request. */
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
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("Lambda compute", beyondFree(gbSeconds, prices.lambdaFreeGbSeconds()) * prices.lambdaGbSecond());
        parts.put(
                "Lambda requests",
                beyondFree(requests, prices.lambdaFreeRequests()) * prices.lambdaMillionRequests() / 1e6);
        parts.put("HTTP API", httpApi(requests));
        parts.put(
                "Interface endpoint",
                assumptions.endpoints() * assumptions.zones() * prices.endpointHour() * assumptions.hours());
        parts.put("RDS Proxy", Pooler.cost(prices, assumptions, time.concurrency(rate) * assumptions.burst()));
        Extras.add(
                parts,
                prices,
                requests,
                function.bytes(),
                assumptions.platformLogBytes(),
                assumptions.functionAlarms());
        return new Bill(parts);
    }

    private double beyondFree(double used, double free) {
        return assumptions.freeTier() ? Math.max(0, used - free) : used;
    }

    private double httpApi(double requests) {
        double first = Math.min(requests, prices.httpApiTierRequests());
        return (first * prices.httpApiMillionRequests() + (requests - first) * prices.httpApiMillionRequestsAbove())
                / 1e6;
    }
}
