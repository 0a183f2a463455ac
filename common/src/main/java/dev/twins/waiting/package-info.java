/**
 * Requests that cannot be served at once. The law: they wait in order of arrival as far as one process sees them. Their
 * number and time are bounded; what exceeds a bound gets a 503 with {@code Retry-After}. Both bounds cover everything that a
 * process makes requests wait for, taken together.
 */
package dev.twins.waiting;
