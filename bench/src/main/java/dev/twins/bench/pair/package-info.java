/**
 * The two sides on this machine, and what only a local run can do to them: stop a database, end a process, read its memory.
 *
 * <p>Law: each part is a process of its own, so that the load generator's work never counts as a side's. All of them
 * end with this one.
 */
package dev.twins.bench.pair;
