package dev.twins.plan.simulation;

/** What the requests of a log ask of a design, in seconds. */
public interface Work {
    /** Of a whole processor. */
    double processor(int request, int arrival);

    /** For others, such as the database. */
    double waiting(int request, int arrival);
}
