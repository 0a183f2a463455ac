package dev.twins.bench.scenario;

import dev.twins.bench.results.Side;

/** A side that answered at the start no longer does, so nothing is left to compare. */
public final class SideGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SideGone(Target target) {
        super("The %s at %s stopped answering"
                .formatted(target.side() == Side.CONTAINER ? "container" : "function", target.url()));
    }
}
