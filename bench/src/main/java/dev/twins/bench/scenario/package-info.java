/**
 * What is measured: {@link dev.twins.bench.scenario.Scenario#all} lists it.
 *
 * <p>Law: a scenario says what it does to the two sides and which figures come out; it takes both sides in turns, so that a
 * machine that gets slower or faster meanwhile does so to both.
 */
package dev.twins.bench.scenario;
