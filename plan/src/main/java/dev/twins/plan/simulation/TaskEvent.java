package dev.twins.plan.simulation;

/**
 * What may happen in a run of tasks. In the queue each is one number: its kind, which task it is about, and the arrival or the version
 * that it belongs to.
 */
enum TaskEvent {
    /** A request has waited for others, and computes from now on. */
    RETURN,
    /** A task may be done with a request. */
    DONE,
    /** A new task begins to take requests. */
    BEGIN,
    /** The metric has a new figure. */
    MEASURE,
    /** The alarm has reached the service, which orders tasks. */
    ORDER;

    private static final TaskEvent[] KINDS = values();

    long of(int task, int number) {
        return (long) number << 32 | (long) task << 3 | ordinal();
    }

    static TaskEvent kind(long event) {
        return KINDS[(int) event & 7];
    }

    static int task(long event) {
        return (int) event >>> 3;
    }

    static int number(long event) {
        return (int) (event >>> 32);
    }
}
