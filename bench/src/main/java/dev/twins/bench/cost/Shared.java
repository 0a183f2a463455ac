package dev.twins.bench.cost;

/** Sums that both sides have in common. */
final class Shared {
    private Shared() {}

    /** Dollars a month for interface endpoints in each zone. */
    static double endpoints(Prices prices, Assumptions assumptions, double endpoints) {
        return endpoints * assumptions.zones() * prices.endpointHour() * assumptions.hours();
    }

    /** Dollars a month for RDS Proxy, which is there if the side asks for more connections than the database has. */
    static double proxy(Prices prices, Assumptions assumptions, double connections) {
        return connections > assumptions.maxConnections()
                ? assumptions.databaseVcpus() * prices.proxyVcpuHour() * assumptions.hours()
                : 0;
    }
}
