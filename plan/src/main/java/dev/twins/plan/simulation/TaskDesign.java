package dev.twins.plan.simulation;

/**
 * Long-lived tasks behind a load balancer, which sends requests to each in turn (round robin).
 *
 * @param vcpu processors of a task, shared by its requests; each request uses one at most
 * @param least tasks at any time
 * @param most tasks
 * @param pool requests that a task serves at once, because each holds a connection
 * @param sessions database sessions of a task
 * @param queue requests that may wait in a task
 * @param patience seconds that a request waits at most
 * @param startSeconds from the order to the first request that a new task serves
 * @param scaling when tasks are added and removed
 * @param sessionRate of a database against which new sessions are counted
 */
public record TaskDesign(
        double vcpu,
        int least,
        int most,
        int pool,
        int sessions,
        int queue,
        double patience,
        double startSeconds,
        Scaling scaling,
        SessionRate sessionRate) {

    /**
     * Target tracking, as ECS does it.
     *
     * @param target utilisation of the processors
     * @param period seconds of one figure of the metric
     * @param periodsOut figures in a row above the target until tasks are added
     * @param delay seconds from a figure's end to the order
     * @param periodsIn figures in a row below nine tenths of the target until tasks are taken away
     */
    public record Scaling(double target, double period, int periodsOut, double delay, int periodsIn) {}
}
