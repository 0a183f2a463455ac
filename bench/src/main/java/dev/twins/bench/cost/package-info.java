/**
 * What each side costs in a month, from what was measured and a list of prices: pure sums, no measuring and no drawing.
 * {@code cost.js} of the report holds the same sums, and a test holds the two together.
 */
package dev.twins.bench.cost;
