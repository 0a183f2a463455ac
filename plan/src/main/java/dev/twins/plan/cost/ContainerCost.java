package dev.twins.plan.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fargate tasks behind an Application Load Balancer, each with a pool of connections. */
final class ContainerCost {
    /** What one capacity unit (LCU) of the load balancer holds; the largest of the three is billed. */
    private static final double NEW_CONNECTIONS_PER_SECOND = 25;

    private static final double ACTIVE_CONNECTIONS = 3_000;
    private static final double BYTES_PER_HOUR = 1e9;

    private final Prices prices;
    private final Assumptions assumptions;
    private final MeasuredTask task;

    ContainerCost(Prices prices, Assumptions assumptions, MeasuredTask task) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.task = task;
    }

    Bill at(double rate) {
        double hours = assumptions.hours();
        double tasks = tasks(rate);
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("Fargate tasks", tasks * taskHour() * hours);
        parts.put("Load balancer", prices.loadBalancerHour() * hours);
        parts.put("Load balancer capacity units", units(rate) * prices.loadBalancerUnitHour() * hours);
        parts.put("Public IPv4 addresses", (assumptions.zones() + tasks) * prices.publicAddressHour() * hours);
        parts.put("RDS Proxy", Pooler.cost(prices, assumptions, tasks * assumptions.poolSize()));
        Extras.add(parts, prices, assumptions.requests(rate), task.sent(), 0, assumptions.containerAlarms());
        return new Bill(parts);
    }

    double tasks(double rate) {
        return Math.max(assumptions.minTasks(), Math.ceil(rate / (task.capacity() * assumptions.utilisation())));
    }

    double units(double rate) {
        double opened = rate / assumptions.requestsPerConnection();
        return Math.max(
                Math.max(
                        opened / NEW_CONNECTIONS_PER_SECOND,
                        opened * assumptions.connectionSeconds() / ACTIVE_CONNECTIONS),
                rate * task.bytes() * 3_600 / BYTES_PER_HOUR);
    }

    private double taskHour() {
        return task.vcpu() * prices.fargateVcpuHour() + task.memoryMb() / 1_024 * prices.fargateGbHour();
    }
}
