package dev.twins.plan.cost;

import java.util.List;

/** The run did not measure what the model needs. */
public final class MissingFigures extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingFigures(List<String> figures) {
        super("The cost needs figures that this run did not measure: " + String.join(", ", figures)
                + ". mvn -Pbench measures them.");
    }
}
