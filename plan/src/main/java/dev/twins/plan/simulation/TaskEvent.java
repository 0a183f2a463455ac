package dev.twins.plan.simulation;

/** What may happen in a run of tasks. In the queue each is one number: its kind, which slot or task it is about, and a version. */
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

    long of(int which, int version) {
        return (long) version << 32 | (long) which << 3 | ordinal();
    }

    static TaskEvent kind(long event) {
        return KINDS[(int) event & 7];
    }

    static int which(long event) {
        return (int) event >>> 3;
    }

    static int version(long event) {
        return (int) (event >>> 32);
    }
}
