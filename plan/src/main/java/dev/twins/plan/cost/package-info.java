/**
 * What each side costs in a month, from measured figures, assumptions and a list of prices. Pure sums.
 *
 * <p>Law: figures come from a results.json by their names; prices and assumptions come from the two files beside this package. No
 * number of either kind stands in the code.
 */
package dev.twins.plan.cost;
