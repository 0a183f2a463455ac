package dev.twins.plan.simulation;

/** Decides how many tasks there should be, as ECS's target tracking does. */
final class TargetTracking {
    /** Tasks are removed only below nine tenths of the target. */
    private static final double LOW = 0.9;

    private final TaskDesign design;
    private final TaskDesign.Scaling scaling;
    private int wanted;
    private int above;
    private int below;
    private boolean ordering;
    private double utilisation;

    TargetTracking(TaskDesign design) {
        this.design = design;
        scaling = design.scaling();
        wanted = design.least();
    }

    /**
     * Takes the next figure of the metric.
     *
     * @return whether it raises the alarm, after which tasks are ordered
     */
    boolean alarms(double figure) {
        utilisation = figure;
        above = figure > scaling.target() ? above + 1 : 0;
        below = figure < scaling.target() * LOW ? below + 1 : 0;
        boolean alarm = above >= scaling.periodsOut() && wanted < design.most() && !ordering;
        ordering |= alarm;
        return alarm;
    }

    /** Whether the load was low for long enough, and all ordered tasks run. */
    boolean isQuiet(int running) {
        return below >= scaling.periodsIn() && running == wanted;
    }

    /** How many tasks to start. */
    int order(int running) {
        ordering = false;
        above = 0;
        int more = Math.max(0, target(running) - wanted);
        wanted += more;
        return more;
    }

    /** How many tasks to stop. */
    int takeAway(int running) {
        below = 0;
        int fewer = Math.max(0, wanted - target(running));
        wanted -= fewer;
        return fewer;
    }

    private int target(int running) {
        int tasks = (int) Math.ceil(running * utilisation / scaling.target());
        return Math.min(design.most(), Math.max(design.least(), tasks));
    }
}
