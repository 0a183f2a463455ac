package dev.twins.plan.cost;

/** Which end of an input's range is taken. */
public enum Case {
    /** Fewest dollars, shortest waits. */
    BEST,
    /** The measured or most likely value. */
    USUAL,
    /** Most dollars, longest waits. */
    WORST;

    /** The value of this case. */
    public double of(double best, double usual, double worst) {
        return this == BEST ? best : this == WORST ? worst : usual;
    }
}
