package dev.twins.plan.cost;

/**
 * What nobody can measure beforehand: the shape of the deployment in {@code deploy/}, and habits of traffic.
 *
 * @param freeTier whether Lambda's monthly free tier is taken off
 * @param hours of a month
 * @param minTasks fewest tasks, for redundancy
 * @param utilisation share of its measured capacity that a task is loaded with before another one starts
 * @param requestsPerConnection that a client sends over one connection to the load balancer
 * @param connectionSeconds how long such a connection stays
 * @param zones availability zones
 * @param endpoints interface endpoints in each zone, through which the function reads its secrets; tasks have public addresses
 *     instead
 * @param idleSeconds after which an idle environment is taken away
 * @param lifeSeconds after which an environment is replaced in any case
 * @param burst most requests at once, as a multiple of their mean
 * @param maxConnections of the database
 * @param poolSize connections of a task
 * @param databaseVcpus processors of the database, by which RDS Proxy is billed
 * @param platformLogBytes that Lambda and the HTTP API log for each request, in the formats of the template
 * @param containerAlarms in the container's template; those of the databases are the same for both sides
 * @param functionAlarms in the function's template
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
        double databaseVcpus,
        double platformLogBytes,
        double containerAlarms,
        double functionAlarms) {
    /** As the templates in {@code deploy/} have it: assumptions.json. */
    public static Assumptions usual() {
        return NamedNumbers.shipped(Assumptions.class, "assumptions.json");
    }

    /**
     * The usual ones, with the free tier that the system property {@code plan.freeTier} grants.
     *
     * @throws IllegalArgumentException if the property is neither true nor false
     */
    public static Assumptions chosen() {
        String freeTier = System.getProperty("plan.freeTier", "");
        return switch (freeTier) {
            case "", "false" -> usual();
            case "true" -> usual().with("free_tier", true);
            default ->
                throw new IllegalArgumentException("plan.freeTier must be true or false, not '" + freeTier + "'");
        };
    }

    /**
     * The same with another value.
     *
     * @param key as in assumptions.json
     */
    public Assumptions with(String key, Object value) {
        return NamedNumbers.with(Assumptions.class, this, key, value);
    }

    /** Requests of a month. */
    double requests(double rate) {
        return rate * hours * 3_600;
    }
}
