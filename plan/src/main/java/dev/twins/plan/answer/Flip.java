package dev.twins.plan.answer;

/**
 * A change of one quantity that changes the answer.
 *
 * @param what changes: the quantity
 * @param from the choice now
 * @param at the value from which on the choice differs
 * @param to that choice
 */
record Flip(Knob what, String from, double at, String to) {}
