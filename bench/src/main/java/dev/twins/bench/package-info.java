/**
 * {@code mvn -Pbench}: measures both sides, and writes what it found.
 *
 * <p>Law: whatever is measured is kept, however the run ends; a run that did not come to its end says so in its results and
 * by its exit code.
 */
package dev.twins.bench;
