package dev.twins.plan.answer;

/**
 * The answer changes where one thing is otherwise.
 *
 * @param what is otherwise
 * @param from the choice now
 * @param at the value from which on the choice is another one
 * @param to that choice
 */
public record Flip(String what, String from, double at, String to) {}
