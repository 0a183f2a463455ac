package dev.twins.plan.cost;

/** RDS Proxy, which a side needs once it asks for more connections than the database has. */
final class Pooler {
    private Pooler() {}

    /** Dollars a month. */
    static double cost(Prices prices, Assumptions assumptions, double connections) {
        return connections > assumptions.maxConnections()
                ? assumptions.databaseVcpus() * prices.proxyVcpuHour() * assumptions.hours()
                : 0;
    }
}
