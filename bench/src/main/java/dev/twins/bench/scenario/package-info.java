/**
 * What is measured: {@link dev.twins.bench.scenario.Scenario#all} lists it.
 *
 * <p>Law: a scenario measures both sides in turns, so that a
 * machine that gets slower or faster meanwhile affects both.
 */
package dev.twins.bench.scenario;
