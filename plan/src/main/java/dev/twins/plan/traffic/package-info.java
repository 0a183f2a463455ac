/**
 * Sees the traffic: how much when, how bursty, on which routes; and makes traffic where there is no log.
 *
 * <p>This package knows requests, not designs or money.
 */
package dev.twins.plan.traffic;
