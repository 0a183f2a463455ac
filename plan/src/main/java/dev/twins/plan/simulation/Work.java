package dev.twins.plan.simulation;

/** The work of each request on a design, in seconds. */
public interface Work {
    /** Computing, on a whole processor. */
    double processor(int request, int arrival);

    /** Waiting for others, such as the database. */
    double waiting(int request, int arrival);
}
