/**
 * What each side costs in a month, from measured figures, assumptions and a list of prices. Pure sums.
 *
 * <p>Law: figures come from a results.json by their names; prices come from prices.json, assumptions from assumptions.json. No
 * number of either kind stands in the code, and only {@code Invoice} multiplies by prices.
 */
package dev.twins.plan.cost;
