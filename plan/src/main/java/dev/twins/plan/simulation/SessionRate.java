package dev.twins.plan.simulation;

/**
 * New sessions that a database opens, as Aurora DSQL limits them.
 *
 * @param burst at once
 * @param perSecond on average after that
 */
public record SessionRate(double burst, double perSecond) {}
