package dev.twins.plan.simulation;

/**
 * Short-lived environments, one request at a time in each.
 *
 * @param quota of processor time that each has
 * @param coldSeconds durations of a cold start with its first request, one of which is drawn at random
 * @param warmSeconds the mean warm request, which the cold start contains
 * @param unbilled seconds of each request in which only the client waits
 * @param idleFrom seconds without a request after which the first environments are gone
 * @param idleTo seconds after which all are gone
 * @param lifeSeconds after which an environment is replaced in any case
 * @param billedStep seconds to a multiple of which each billed duration is rounded up
 * @param concurrency most environments at work at once
 * @param startsPerTenSeconds most environments started within ten seconds
 * @param requestsPerSecond most requests that the account may begin in a second
 * @param sessionRate of a database against which new sessions are counted
 */
public record FunctionDesign(
        Quota quota,
        double[] coldSeconds,
        double warmSeconds,
        double unbilled,
        double idleFrom,
        double idleTo,
        double lifeSeconds,
        double billedStep,
        int concurrency,
        double startsPerTenSeconds,
        double requestsPerSecond,
        SessionRate sessionRate) {}
