/**
 * Decides: runs the designs under the traffic, prices what they use, holds them to the limits and says what would change the answer.
 *
 * <p>Every number that is not measured and no price stands in assumptions.json, with its source; {@code -Dplan.explain} prints them.
 */
package dev.twins.plan.answer;
