package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.Bill;
import dev.twins.plan.cost.Prices;
import dev.twins.plan.simulation.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prices what a design used in the log's time, for a month. */
final class Invoice {
    private static final double HOUR = 3_600;
    private static final double GB = 1e9;
    private static final double MILLION = 1e6;

    private final Prices prices;
    private final Assumptions habits;
    private final Use use;

    Invoice(Prices prices, Assumptions habits, Use use) {
        this.prices = prices;
        this.habits = habits;
        this.use = use;
    }

    /** @param span seconds that the outcome is about */
    Bill container(Outcome outcome, double span, Scenario scenario, double vcpu, double memoryMb) {
        double hours = habits.hours();
        double taskHours = outcome.instanceSeconds() / span * hours;
        double taskHour = vcpu * prices.fargateVcpuHour() + memoryMb / 1_024 * prices.fargateGbHour();
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("Fargate tasks", taskHours * taskHour * scenario.fargatePrice());
        parts.put("Load balancer", prices.loadBalancerHour() * hours);
        parts.put(
                "Load balancer capacity units",
                use.unitHours() * use.perMonth() * scenario.traffic() * prices.loadBalancerUnitHour());
        parts.put("Public IPv4 addresses", (habits.zones() * hours + taskHours) * prices.publicAddressHour());
        addShared(parts, outcome, scenario, 0, habits.containerAlarms());
        return new Bill(parts);
    }

    /** @param span seconds that the outcome is about */
    Bill serverless(Outcome outcome, double span, Scenario scenario) {
        double requests = outcome.answered() / span * habits.hours() * HOUR;
        double gbSeconds = outcome.instanceSeconds() / span * habits.hours() * HOUR * scenario.memoryMb() / 1_024;
        double compute = beyondFree(gbSeconds, prices.lambdaFreeGbSeconds()) * prices.lambdaGbSecond();
        double calls = beyondFree(requests, prices.lambdaFreeRequests()) * prices.lambdaMillionRequests() / MILLION;
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("Lambda compute", compute * scenario.lambdaPrice());
        parts.put("Lambda requests", calls * scenario.lambdaPrice());
        parts.put("HTTP API", httpApi(requests));
        parts.put("Interface endpoint", habits.endpoints() * habits.zones() * prices.endpointHour() * habits.hours());
        addShared(parts, outcome, scenario, habits.platformLogBytes(), habits.functionAlarms());
        return new Bill(parts);
    }

    /** @param platformBytes that the platform logs for a request, beside the application */
    private void addShared(
            Map<String, Double> parts, Outcome outcome, Scenario scenario, double platformBytes, double alarms) {
        double times = use.perMonth() * scenario.traffic();
        double logGb = use.requests() * times * (use.logBytes() + platformBytes) / GB;
        double sentGb = use.sentBytes() * times / GB;
        parts.put("Logs", logGb * prices.logGb());
        parts.put("Transfer out", Math.max(0, sentGb - prices.transferFreeGb()) * prices.transferGb());
        parts.put("Alarms", alarms * prices.alarmMonth());
        boolean proxied = outcome.sessionsPeak() > habits.maxConnections();
        parts.put("RDS Proxy", proxied ? habits.databaseVcpus() * prices.proxyVcpuHour() * habits.hours() : 0);
    }

    private double beyondFree(double used, double free) {
        return habits.freeTier() ? Math.max(0, used - free) : used;
    }

    private double httpApi(double requests) {
        double first = Math.min(requests, prices.httpApiTierRequests());
        return (first * prices.httpApiMillionRequests() + (requests - first) * prices.httpApiMillionRequestsAbove())
                / MILLION;
    }
}
