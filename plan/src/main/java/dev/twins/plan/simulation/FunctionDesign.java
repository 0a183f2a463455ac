package dev.twins.plan.simulation;

/**
 * Short-lived environments, one request at a time in each.
 *
 * @param stretch how many times as long processor time takes, because memory buys only a part of a processor
 * @param coldSeconds durations of a cold start with its first request, one of which is drawn at random
 * @param warmSeconds the mean warm request, which the cold start contains
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
        double stretch,
        double[] coldSeconds,
        double warmSeconds,
        double idleFrom,
        double idleTo,
        double lifeSeconds,
        double billedStep,
        int concurrency,
        double startsPerTenSeconds,
        double requestsPerSecond,
        SessionRate sessionRate) {}
