/**
 * The two sides on this machine, and what only their owner can do to them: cut a database, end a process, look at its memory.
 *
 * <p>Law: each part is a process of its own, so that none of them is measured together with the load generator; all of them
 * end with this one.
 */
package dev.twins.bench.pair;
