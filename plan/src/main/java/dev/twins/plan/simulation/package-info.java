/**
 * Runs designs under given arrivals, request by request: what each request meets, and what the design uses.
 *
 * <p>Time is simulated; the same arrivals give the same outcome, whatever the machine. This package knows no money and no log formats.
 */
package dev.twins.plan.simulation;
