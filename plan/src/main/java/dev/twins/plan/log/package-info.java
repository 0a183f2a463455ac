/**
 * Reads access logs: what came when, how long it took and how it ended.
 *
 * <p>A log holds addresses, names and tokens. This package keeps times, folded routes, statuses, sizes and durations, and nothing else;
 * no message quotes a line.
 */
package dev.twins.plan.log;
