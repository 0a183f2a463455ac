package dev.twins.bench.cost;

/**
 * What the model takes for granted: the shape of the deployment in {@code deploy/}, and habits of traffic that nobody can measure
 * beforehand.
 *
 * @param freeTier whether Lambda's monthly free tier is taken off
 * @param hours of a month
 * @param minTasks fewest tasks, for redundancy
 * @param utilisation share of its measured capacity that a task is loaded with before there is another
 * @param requestsPerConnection that a client sends over one connection to the load balancer
 * @param connectionSeconds how long such a connection stays
 * @param zones availability zones
 * @param endpoints interface endpoints in each zone, without which the function cannot read its secrets; tasks have public
 *     addresses instead
 * @param idleSeconds after which an idle environment is taken away
 * @param lifeSeconds after which an environment is replaced in any case
 * @param burst most requests at once, over their mean
 * @param maxConnections of the database
 * @param poolSize connections of a task
 * @param databaseVcpus processors of the database, by which RDS Proxy is billed
 */
public record Assumptions(
        boolean freeTier,
        double hours,
        double minTasks,
        double utilisation,
        double requestsPerConnection,
        double connectionSeconds,
        double zones,
        double endpoints,
        double idleSeconds,
        double lifeSeconds,
        double burst,
        double maxConnections,
        double poolSize,
        double databaseVcpus) {
    /** As the templates in {@code deploy/} have it. */
    public static Assumptions usual() {
        return new Assumptions(false, 730, 2, 0.6, 10, 60, 2, 1, 300, 7_200, 2, 100, 20, 2);
    }

    /** The same with or without the free tier. */
    public Assumptions withFreeTier(boolean taken) {
        return new Assumptions(
                taken,
                hours,
                minTasks,
                utilisation,
                requestsPerConnection,
                connectionSeconds,
                zones,
                endpoints,
                idleSeconds,
                lifeSeconds,
                burst,
                maxConnections,
                poolSize,
                databaseVcpus);
    }

    /** Requests of a month. */
    double requests(double rate) {
        return rate * hours * 3_600;
    }
}
