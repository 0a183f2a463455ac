package dev.twins.plan.cost;

import com.google.gson.JsonObject;

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
 * @param unitConnections new connections a second in one capacity unit (LCU) of a load balancer
 * @param unitActive active connections in one unit
 * @param unitGb GB an hour in one unit
 * @param unitRules rule evaluations a second in one unit
 * @param rules of the load balancer's listener
 * @param freeRules of each request that are not counted
 * @param apiRequestBytes of an answer for which the HTTP API charges one request
 * @param proxyLeastVcpus that RDS Proxy bills
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
        double functionAlarms,
        double unitConnections,
        double unitActive,
        double unitGb,
        double unitRules,
        double rules,
        double freeRules,
        double apiRequestBytes,
        double proxyLeastVcpus) {
    /** As the templates in {@code deploy/} have it, without the free tier. */
    public static Assumptions usual() {
        return of(Assumed.usual());
    }

    private static Assumptions of(Assumed assumed) {
        JsonObject values = new JsonObject();
        assumed.entries().forEach(entry -> values.addProperty(entry.key(), entry.value()));
        values.addProperty("free_tier", false);
        return NamedNumbers.parse(Assumptions.class, values.toString(), "assumptions.json");
    }

    /**
     * The usual ones, with the free tier that the system property {@code plan.freeTier} grants.
     *
     * @throws IllegalArgumentException if the property is neither true nor false
     */
    public static Assumptions chosen() {
        return chosen(Case.USUAL);
    }

    static Assumptions chosen(Case which) {
        Assumptions usual = of(Assumed.usual().in(which));
        String freeTier = System.getProperty("plan.freeTier", "");
        return switch (freeTier) {
            case "", "false" -> usual;
            case "true" -> usual.with("free_tier", true);
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

    /** Capacity units of a load balancer at that rate: its largest dimension is billed. */
    public double units(double requestsPerSecond, double bytesPerSecond) {
        double opened = requestsPerSecond / requestsPerConnection;
        double byConnections = Math.max(opened / unitConnections, opened * connectionSeconds / unitActive);
        double byRules = requestsPerSecond * Math.max(0, rules - freeRules) / unitRules;
        return Math.max(Math.max(byConnections, byRules), bytesPerSecond * 3_600 / 1e9 / unitGb);
    }

    /** How many requests the HTTP API charges for one with such an answer. */
    public double apiRequests(double answerBytes) {
        return Math.max(1, Math.ceil(answerBytes / apiRequestBytes));
    }

    /** Requests of a month. */
    double requests(double rate) {
        return rate * hours * 3_600;
    }
}
