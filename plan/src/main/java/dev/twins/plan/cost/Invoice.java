package dev.twins.plan.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prices what a design uses in a month. */
public final class Invoice {
    private static final double MILLION = 1e6;
    private static final double GB = 1e9;

    private final Prices prices;
    private final Assumptions assumptions;

    /**
     * What both designs use in a month.
     *
     * @param apiRequests as the HTTP API counts them: one for each started 512 KB
     * @param answerBytes of all answers
     * @param logBytes that the application logs
     * @param sessions most database sessions at once
     */
    public record Use(double requests, double apiRequests, double answerBytes, double logBytes, double sessions) {}

    public Invoice(Prices prices, Assumptions assumptions) {
        this.prices = prices;
        this.assumptions = assumptions;
    }

    /**
     * Fargate tasks behind an Application Load Balancer.
     *
     * @param taskHours of all tasks
     * @param unitHours capacity units (LCU) of the load balancer, times hours
     */
    public Bill container(Use use, MeasuredTask task, double taskHours, double unitHours) {
        double hours = assumptions.of("hours");
        double taskHour = task.vcpu() * prices.fargateVcpuHour() + task.memoryMb() / 1_024 * prices.fargateGbHour();
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("Fargate tasks", taskHours * taskHour);
        parts.put("Load balancer", prices.loadBalancerHour() * hours);
        parts.put("Load balancer capacity units", unitHours * prices.loadBalancerUnitHour());
        parts.put("Public IPv4 addresses", (assumptions.of("zones") * hours + taskHours) * prices.publicAddressHour());
        addShared(parts, use, 0, assumptions.of("container_alarms"));
        return new Bill(parts);
    }

    /** A Lambda function behind an HTTP API. */
    public Bill serverless(Use use, double gbSeconds) {
        double requests = use.requests();
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("Lambda compute", beyondFree(gbSeconds, prices.lambdaFreeGbSeconds()) * prices.lambdaGbSecond());
        parts.put(
                "Lambda requests",
                beyondFree(requests, prices.lambdaFreeRequests()) * prices.lambdaMillionRequests() / MILLION);
        parts.put("HTTP API", httpApi(use.apiRequests()));
        parts.put(
                "Interface endpoint",
                assumptions.of("endpoints")
                        * assumptions.of("zones")
                        * prices.endpointHour()
                        * assumptions.of("hours"));
        addShared(parts, use, requests * assumptions.of("platform_log_bytes"), assumptions.of("function_alarms"));
        return new Bill(parts);
    }

    private void addShared(Map<String, Double> parts, Use use, double platformLogBytes, double alarms) {
        parts.put("RDS Proxy", use.sessions() > assumptions.of("max_connections") ? proxy() : 0);
        parts.put("Logs", (use.logBytes() + platformLogBytes) / GB * prices.logGb());
        parts.put("Transfer out", Math.max(0, use.answerBytes() / GB - prices.transferFreeGb()) * prices.transferGb());
        parts.put("Alarms", alarms * prices.alarmMonth());
    }

    private double proxy() {
        double vcpus = Math.max(assumptions.of("proxy_least_vcpus"), assumptions.of("database_vcpus"));
        return vcpus * prices.proxyVcpuHour() * assumptions.of("hours");
    }

    private double beyondFree(double used, double free) {
        return assumptions.freeTier() ? Math.max(0, used - free) : used;
    }

    private double httpApi(double requests) {
        double first = Math.min(requests, prices.httpApiTierRequests());
        return (first * prices.httpApiMillionRequests() + (requests - first) * prices.httpApiMillionRequestsAbove())
                / MILLION;
    }
}
