package dev.twins.bench.scenario;

import dev.twins.bench.results.Topic;
import java.time.Duration;

/** Measures one row of the comparison. */
public interface Scenario {
    /** The row. */
    Topic topic();

    /** About how long it takes. */
    Duration expected(Plan plan);

    /** Whether it does what only the owner of the machine can: end processes, cut databases, look at memory. */
    boolean needsLocalPair();

    /** Adds its figures to the run. */
    void measure(Run run);
}
