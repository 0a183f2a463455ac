package dev.twins.plan.cost;

/**
 * What a request makes a side send; zero where the run did not measure it.
 *
 * @param answer to the client, head included
 * @param log of the application
 */
public record SentBytes(double answer, double log) {}
