package dev.twins.plan.log;

/** One kind of log. A format may remember what it saw in this file, such as a header line. */
interface Format {
    /** For people. */
    String name();

    /** Whether a header, or a line without a request, belongs to this format. */
    default boolean skips(Line line) {
        return false;
    }

    /** Whether unreadable lines above the first request of a file are titles of this format. */
    default boolean hasTitles() {
        return false;
    }

    /** @throws Unreadable if the line is not of this format, or lacks what a request needs */
    void read(Line line, Recorder into);

    /** The file ends; formats that need a whole file record its requests now. */
    default void end(Recorder into) {}
}
