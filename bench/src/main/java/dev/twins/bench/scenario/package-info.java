/**
 * What is measured: one small class for each row of the comparison.
 *
 * <p>Law: a scenario says what it does to the two sides and which figures come out; it takes both sides in turns, so that a
 * machine that gets slower or faster meanwhile does so to both.
 */
package dev.twins.bench.scenario;
