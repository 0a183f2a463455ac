/**
 * {@code mvn -Pbench}: measures both sides and writes the results.
 *
 * <p>Law: a run keeps its measurements however it ends; an unfinished run is marked partial in its results and exits non-zero.
 */
package dev.twins.bench;
