/**
 * Decides: simulates the designs, prices what they use, checks the limits and says what would change the answer.
 *
 * <p>Law: no figure stands in the code. It is measured, a price, or an assumption with a source.
 */
package dev.twins.plan.answer;
